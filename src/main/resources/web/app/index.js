// What the first view needs. The map and the pages of entities come when they are opened.
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/scenario.css';
import './styles/pages.css';
import './styles/desks.css';
import './shell.js';
