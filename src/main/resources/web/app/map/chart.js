// The drawing of the map. Only what it needs of ECharts; on a canvas, which writes no style attributes.
import { use, init, registerMap } from 'echarts/core';
import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import world from './world.json';

use([LinesChart, ScatterChart, GeoComponent, TooltipComponent, CanvasRenderer]);
registerMap('world', world.outlines);

const [WEST, NORTH, EAST, SOUTH] = [-170, 78, 180, -56];
/** Width by height: a degree of latitude is drawn a third longer than one of longitude. */
const ASPECT = (0.75 * (EAST - WEST)) / (NORTH - SOUTH);

/** A point inside a country, by its numeric code of ISO 3166-1: degrees east and north. */
export const centre = (numeric) => world.centres[numeric];

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Draws into an element. `opened` is called with the item that is clicked on. */
export function draw(element, opened) {
  const chart = init(element, null, { renderer: 'canvas' });
  chart.on('click', ({ data }) => data?.open && opened(data.open));
  return {
    show: (places) => chart.setOption(options(places, fitted(element)), { replaceMerge: ['series'] }),
    resize: () => {
      chart.resize();
      chart.setOption({ geo: fitted(element) });
    },
    zoom: (factor) => chart.dispatchAction({ type: 'geoRoam', componentType: 'geo', geoIndex: 0, zoom: factor,
      originX: element.clientWidth / 2, originY: element.clientHeight / 2 }),
    end: () => chart.dispose(),
  };
}

/** The whole map within an element, whichever side is the shorter. */
const fitted = ({ clientWidth, clientHeight }) => ({
  layoutCenter: ['50%', '50%'], layoutSize: Math.min(clientWidth - 16, (clientHeight - 16) * ASPECT),
});

function options({ deposits, plants, flows }, fit) {
  const [ink, paper, sheet, wash, line, accent] = ['ink', 'paper', 'sheet', 'wash', 'line', 'accent'].map(colour);
  const text = { color: ink, fontFamily: getComputedStyle(document.body).fontFamily };
  return {
    animation: false,
    tooltip: { renderMode: 'richText', backgroundColor: sheet, borderColor: line, textStyle: text, formatter: ({ data }) => data?.said ?? '' },
    geo: {
      ...fit, map: 'world', roam: true, scaleLimit: { min: 1, max: 20 }, boundingCoords: [[WEST, NORTH], [EAST, SOUTH]], silent: true, tooltip: { show: false },
      itemStyle: { areaColor: wash, borderColor: line, borderWidth: 0.75 },
    },
    series: [
      { type: 'lines', coordinateSystem: 'geo', data: flows.map((flow) => ({ ...flow, lineStyle: { width: flow.width, type: flow.known ? 'solid' : 'dashed' } })),
        symbol: ['none', 'arrow'], symbolSize: 9, lineStyle: { color: accent, opacity: 0.75, curveness: 0.22 }, emphasis: { lineStyle: { opacity: 1 } } },
      { type: 'scatter', coordinateSystem: 'geo', data: plants, symbol: 'rect', symbolSize: 18, itemStyle: { color: sheet, borderColor: ink, borderWidth: 1.25 },
        label: { show: true, formatter: ({ data }) => data.label, color: ink, fontSize: 11 } },
      { type: 'scatter', coordinateSystem: 'geo', data: deposits, symbolSize: 9, itemStyle: { color: ink, borderColor: paper, borderWidth: 1.5 } },
    ],
  };
}
