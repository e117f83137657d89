#!/usr/bin/env python3
"""Makes the bundled starter data from the research tables and the reviewed decisions beside this script.

    python3 src/starter/make.py --tables DIR [--out DIR]

The tables give what stands in a column. What had to be decided stands in the CSV files here (one line for each
decision, with its reason), and what could not come from a column stands in hand/*.ndjson, each row with its source.
Standard library only; the same input gives the same bytes.
"""
import argparse
import csv
import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILES = ("publishers articles countries materials companies deposits facilities agreements measures "
         "ownership production shares flows india-japan").split()
GROUPS = {"EU", "WORLD"}
ARMED = {"kia-mm", "nda-k"}
STATE = {"in-dae", "us-dod", "us-dfc", "jogmec", "efa"}
UNSOURCED_COUNTRY = {"siemens-gamesa"}      # the tables mark this country as unsourced
UNSOURCED_TYPE = {"dep-sarfartoq"}          # and this deposit type
NOT_OPERATED = {"dep-india-bsm"}            # 136 deposits as a resource: no single operator
UNTITLED = "(title not recorded)"


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def number(text):
    value = float(text)
    return int(value) if value == int(value) else value


def compact(row):
    """Drops what is empty: an absent field is unknown."""
    return {k: v for k, v in row.items() if v not in (None, "", [])}


class Maker:
    def __init__(self, tables):
        self.tables = Path(tables)
        self.rows = {name: [] for name in FILES}
        self.slugs = {r["id"]: r["slug"] for r in read(HERE / "ids.csv")}
        self.decided = read(HERE / "materials.csv")
        self.companies = {r["id"] for r in self.table("companies")}

    # what is read
    def table(self, name):
        return read(self.tables / (name + ".csv"))

    @staticmethod
    def sources(cell):
        return ["article:" + s.strip().removeprefix("s-") for s in cell.split(";")]

    def slug(self, table_id):
        return self.slugs.get(table_id, table_id.split("-", 1)[1])

    def party(self, key):
        if key in self.companies:
            return "company:" + key
        if re.fullmatch("[A-Z]{2}", key) or key in GROUPS:
            return "country:" + key
        raise ValueError("neither company nor country: " + key)

    def materials_of(self, table, spelling):
        found = [r for r in self.decided if r["table"] == table and r["spelling"] == spelling]
        if len(found) != 1:
            raise ValueError(f"{table}: {spelling!r} is decided {len(found)} times")
        return ["material:" + m for m in found[0]["materials"].split(";") if m]

    # what is written
    def add(self, file, type_, **fields):
        row = {"type": type_}
        row.update({k.rstrip("_"): v for k, v in fields.items()})
        self.rows[file].append(compact(row))

    @staticmethod
    def amount(low, value, high):
        if low or high:
            return compact({"low": number(low) if low else None, "high": number(high) if high else None})
        return number(value) if value else None

    def publishers(self):
        known = {}
        for r in read(HERE / "publishers.csv"):
            known[r["publisher"]] = r
        for key, r in known.items():
            self.add("publishers", "publisher", id="publisher:" + key, name=r["name"], reliability=r["reliability"])

    def articles(self):
        publisher = {r["spelling"]: r["publisher"] for r in read(HERE / "publishers.csv")}
        for r in self.table("sources"):
            usgs = r["id"] == "s-usgs-ree"
            self.add("articles", "article", id=self.sources(r["id"])[0],
                     title=r["title"].split(" (")[0] if usgs else r["title"] or UNTITLED, url=r["url"],
                     publisher="publisher:" + publisher[r["publisher"]], published=r["published"],
                     publishedBasis=r["published_basis"].upper(), kind=r["kind"].upper(),
                     licence="public domain" if usgs else None)

    def countries(self):
        for r in read(HERE / "countries.csv"):
            self.add("countries", "country", id="country:" + r["code"], name=r["name"],
                     aliases=[a for a in r["aliases"].split(";") if a], alpha3=r["alpha3"], numeric=r["numeric"],
                     members=["country:" + m for m in r["members"].split(";") if m],
                     source="article:" + r["source"], note=r["note"])

    def company_rows(self):
        stakes = {(r["owner_id_or_name"], r["company_id"], r["source_id"]) for r in self.table("ownership")}
        for r in self.table("companies"):
            key, source = r["id"], self.sources(r["source_id"])[0]
            names = [a for a in r["aliases"].split(";") if a and a != r["name"]]
            tickers = [t for t in r["ticker"].split(";") if t]
            tickers += [a for a in names if re.fullmatch(r"\d{4}\.T", a) and not tickers]
            kind = "ARMED_GROUP" if key in ARMED else "STATE_BODY" if key in STATE else "COMPANY"
            self.add("companies", "company", id="company:" + key, name=r["name"],
                     aliases=[a for a in names if not re.fullmatch(r"\d{4}\.T", a)], kind=kind,
                     roles=[x.replace("-", "_").upper() for x in r["roles"].split(";")],
                     country="country:" + r["country_iso2"]
                     if r["country_iso2"] and key not in UNSOURCED_COUNTRY else None,
                     lei=r["lei"], ticker=tickers[0] if tickers else None, source=source,
                     note="Also listed as " + ", ".join(tickers[1:]) + "." if tickers[1:] else None)
            if r["parent_id"] and (r["parent_id"], key, r["source_id"]) not in stakes:
                self.add("ownership", "ownership", owner=self.party(r["parent_id"]), asset="company:" + key,
                         state="HELD", control=True, percentage=self.amount("", r["ownership_pct"], ""), source=source,
                         note=None if r["ownership_pct"] else "Parent; percentage not given.")

    def ownership(self):
        decided = {r["row"]: r for r in read(HERE / "ownership.csv")}
        for n, r in enumerate(self.table("ownership"), 1):
            d = decided[str(n)]
            self.add("ownership", "ownership", claim=d["claim"], owner=self.party(r["owner_id_or_name"]),
                     asset="company:" + r["company_id"], from_=d["from"], state=d["state"],
                     control={"no": False, "": None}[d["control"]],
                     percentage=self.amount("", r["pct"], ""), source=self.sources(r["source_id"])[0],
                     computedFrom=[d["computed_from"]] if d["computed_from"] else None, note=d["note"])

    def deposits(self):
        """The coordinates are those of the USGS database and stand on its row, the rest on the first source's."""
        extra = {r["id"]: r for r in read(HERE / "deposits.csv")}
        for r in self.table("deposits"):
            found = self.sources(r["source_id"])
            for source in found:
                usgs = source == "article:usgs-ree"
                first = source == found[0]
                names = [a.strip() for a in r["aliases"].split(";") if a]
                names += [a.strip() for a in extra.get(r["id"], {}).get("aliases", "").split(";") if a]
                usgs_id = re.search(r"USGS ID_No (\d+)", r["note"])
                usgs_type = re.search(r"USGS type: ([^;]+)", r["note"])
                note = None
                if usgs and usgs_id:
                    note = f"Record {usgs_id[1]}" + (f"; type there: {usgs_type[1]}." if usgs_type else ".")
                    note += " " + extra.get(r["id"], {}).get("usgs_note", "")
                own_type = usgs if not usgs_type and "article:usgs-ree" in found else first
                self.add("deposits", "deposit", id="deposit:" + self.slug(r["id"]), name=r["name"],
                         aliases=names if first else None,
                         depositType=r["type"] if own_type and r["id"] not in UNSOURCED_TYPE else None,
                         status=r["status"].lower() if first else None, country="country:" + r["country"],
                         latitude=number(r["lat"]) if usgs and r["lat"] else None,
                         longitude=number(r["lon"]) if usgs and r["lon"] else None,
                         source=source, note=note.strip() if note else None)
            asset = "deposit:" + self.slug(r["id"])
            if r["operator_id"] and r["id"] not in NOT_OPERATED:
                self.add("deposits", "operation", operator="company:" + r["operator_id"], asset=asset, source=found[0])
            if r["reserves_t_reo"]:
                d = extra[r["id"]]
                self.add("deposits", "reserve", of=asset, material="material:rare-earths", category=d["category"],
                         basis="REO", date=d["date"], tonnes=number(r["reserves_t_reo"]), source=found[0],
                         note=d["note"])

    def facilities(self):
        decided = {r["facility"]: r for r in read(HERE / "facilities.csv")}
        for r in self.table("facilities"):
            source, asset = self.sources(r["source_id"])[0], "facility:" + self.slug(r["id"])
            self.materials_of("facilities", r["material"])
            self.add("facilities", "facility", id=asset, name=r["name"], stage=r["stage"].upper(), status=r["status"],
                     country="country:" + r["country"], source=source)
            self.add("facilities", "operation", operator="company:" + r["operator_id"], asset=asset, source=source)
            if bool(r["capacity_tpa"]) != (r["id"] in decided):
                raise ValueError("capacity without a decision, or the reverse: " + r["id"])
            if r["capacity_tpa"]:
                d = decided[r["id"]]
                self.add("facilities", "capacity", claim=d["claim"], facility=asset,
                         material="material:" + d["material"], side=d["side"], basis=d["basis"],
                         from_=d["from"], state=d["state"],
                         tonnesPerYear=self.amount(d["low"], r["capacity_tpa"], d["high"]), qualifier=d["qualifier"],
                         source=source, worded=d["worded"], note=d["note"])

    def agreements(self):
        decided = {r["id"]: r for r in read(HERE / "agreements.csv")}
        for r in self.table("agreements"):
            d, source = decided[r["id"]], self.sources(r["source_id"])[0]
            key = "agreement:" + r["id"].removeprefix("agr-")
            self.add("agreements", "agreement", id=key, name=r["name"], kind=d["kind"],
                     signed=r["signed"] if d["keep_signed"] == "yes" else None, from_=r["from"], to=r["to"],
                     materials=self.materials_of("agreements", r["material"]), source=source, note=d["note"])
            roles = dict(x.split("=") for x in d["roles"].split(";"))
            if set(roles) != set(r["parties"].split(";")):
                raise ValueError("parties and roles differ: " + r["id"])
            for party, role in roles.items():
                self.add("agreements", "participation", party=self.party(party), agreement=key, role=role,
                         source=source)
            if r["tonnes_per_year"] and d["term_basis"] != "claim":
                self.add("agreements", "agreementTerm", agreement=key, term="TONNES_PER_YEAR",
                         material="material:" + d["term_material"],
                         value=self.amount(d["term_low"], r["tonnes_per_year"], d["term_high"]),
                         qualifier=d["term_qualifier"], unit="t/a", basis=d["term_basis"], source=source,
                         note=d["term_note"])
            if d["status"]:
                self.add("agreements", "agreementStatus", agreement=key, date=d["status_date"], status=d["status"],
                         text=d["status_text"],
                         source="article:" + d["status_source"] if d["status_source"] else source)

    def measures(self):
        decided = {r["id"]: r for r in read(HERE / "measures.csv")}
        names = {"m": ("material", lambda k: "material:" + k), "p": ("party", self.party),
                 "d": ("destination", self.party)}
        for r in self.table("policy"):
            d = decided[r["id"]]
            self.materials_of("policy", r["material"])
            key = "measure:" + r["id"].removeprefix("pol-")
            for source in self.sources(r["source_id"]):
                self.add("measures", "measure", id=key, name=d["name"], kind=d["kind"],
                         country="country:" + r["country"], from_=r["from"] if d["keep_from"] == "yes" else None,
                         to=r["to"], summary=d["summary"], source=source, note=d["note"])
                if d["status"]:
                    self.add("measures", "measureStatus", measure=key, date=d["status_date"], status=d["status"],
                             text=d["status_text"], source=source)
                for scope in filter(None, d["scope"].split(";")):
                    ends = {}
                    for part in scope.split():
                        kind, value = part.split(":")
                        ends[names[kind][0]] = names[kind][1](value)
                    self.add("measures", "scope", measure=key, source=source, **ends)

    def production(self):
        """One claim of this table is a claim of the India-Japan story (c21) and stands there."""
        for r in self.table("production"):
            source, country = self.sources(r["source_id"])[0], "country:" + r["country"]
            rough = "ABOUT" if "approximately" in r["note"] or "estimate" in r["note"] else None
            if r["tonnes_reo"] and (r["country"], r["year"], source) != ("IN", "2024", "article:upstox-top8"):
                self.add("production", "production", party=country, material="material:rare-earths", basis="REO",
                         period=r["year"], tonnes=number(r["tonnes_reo"]), qualifier=rough, source=source,
                         assertedBy="USGS" if source == "article:upstox-top8" else None)
            if r["reserves_t_reo"]:
                self.add("production", "reserve", of=country, material="material:rare-earths", category="RESERVE",
                         basis="REO", date=r["year"], tonnes=number(r["reserves_t_reo"]), source=source,
                         assertedBy="USGS" if source == "article:upstox-top8" else None)

    def shares(self):
        decided = {r["row"]: r for r in read(HERE / "shares.csv")}
        for n, r in enumerate(self.table("stage_shares"), 1):
            d = decided[str(n)]
            self.add("shares", "share", parties=[self.party(p) for p in r["country_or_group"].split("+")],
                     material="material:" + d["material"], stage=d["stage"], whole="country:" + d["whole"],
                     measureOf=d["measure_of"], period=r["year"].split(" ")[0], outlook=d["outlook"],
                     percentage=number(r["share_pct"]), qualifier=d["qualifier"],
                     source=self.sources(r["source_id"])[0], worded=d["worded"],
                     computedFrom=d["computed_from"].split(";") if d["computed_from"] else None, note=d["note"])

    def flows(self):
        decided = {r["row"]: r for r in read(HERE / "flows.csv")}
        notions = read(HERE / "confidence.csv")
        grade = {r["code"]: r for r in notions if r["field"] == "confidence"}
        periods = {r["spelling"]: r for r in notions if r["field"] == "period"}
        spelling = {r["code"]: r["spelling"] for r in self.decided if r["table"] == "flows"}
        for n, r in enumerate(self.table("flows"), 1):
            d, p = decided[str(n)], periods[r["period"]]
            said = (r["supplier_id"], r["buyer_id"], r["material"], r["confidence"])
            decision = (d["supplier"], d["buyer"], spelling[d["material_code"]],
                        grade[d["confidence_code"]]["spelling"])
            if said != decision:
                raise ValueError(f"row {n} of the flows is not the one that was decided on: {said}")
            if d["outcome"] == "capacity" or d["outcome"].startswith("claim "):
                continue                            # the same claim of the same source stands elsewhere
            mapped = self.materials_of("flows", r["material"])
            if mapped != ["material:" + d["material"]] and "override:" not in d["reason"]:
                raise ValueError(f"row {n} of the flows: another material than that of its spelling")
            extra = dict(x.split("=", 1) for x in d["extra"].split(";") if x)
            common = dict(claim=d["claim"], source=self.sources(r["source_id"])[0],
                          assertedBy=extra.get("assertedBy"), worded=d["worded"], note=d["note"],
                          computedFrom=d["computed_from"].split(";") if d["computed_from"] else None)
            tonnes = self.amount(d["low"], r["tonnes"], d["high"])
            thing = dict(material="material:" + d["material"], basis=d["basis"], period=p["period"],
                         validFrom=extra.get("validFrom", p["valid_from"]), validTo=p["valid_to"], tonnes=tonnes,
                         qualifier=d["qualifier"])
            if d["outcome"] == "supply":
                self.add("flows", "supply", supplier=self.party(d["supplier"]), buyer=self.party(d["buyer"]),
                         agreement="agreement:" + d["agreement"] if d["agreement"] else None, status=d["status"],
                         priority=number(extra["priority"]) if "priority" in extra else None, **thing, **common)
            elif d["outcome"] == "production":
                self.add("flows", "production", party=self.party(d["supplier"]), outlook=extra.get("outlook"),
                         **thing, **common)
            elif d["outcome"] == "intake":
                self.add("flows", "intake", party=self.party(d["buyer"]), **thing, **common)
            elif d["outcome"] == "measureTerm":
                self.add("flows", "measureTerm", measure="measure:" + extra["measure"], term="QUOTA",
                         stage=extra["stage"], material=thing["material"], period=p["period"],
                         party="company:" + extra["party"] if "party" in extra else None, value=tonnes, unit="t",
                         basis=d["basis"], **common)
            else:
                raise ValueError("unknown outcome: " + d["outcome"])

    def by_hand(self):
        for name in FILES:
            path = HERE / "hand" / (name + ".ndjson")
            if path.exists():
                self.rows[name] += [json.loads(line) for line in path.read_text("utf-8").splitlines()]

    def make(self):
        for part in (self.publishers, self.articles, self.countries, self.company_rows, self.ownership, self.deposits,
                     self.facilities, self.agreements, self.measures, self.production, self.shares, self.flows,
                     self.by_hand):
            part()

    def write(self, out):
        out.mkdir(parents=True, exist_ok=True)
        for name, rows in self.rows.items():
            lines = sorted((r["type"], r.get("id", ""), r.get("claim", ""), json.dumps(r, ensure_ascii=False))
                           for r in rows)
            entities = {"publisher", "article", "country", "company", "deposit", "facility", "material", "agreement",
                        "measure"}
            lines.sort(key=lambda x: x[0] not in entities)
            (out / (name + ".ndjson")).write_text("".join(x[3] + "\n" for x in lines), "utf-8")
        (out / "index.txt").write_text("".join(n + ".ndjson\n" for n in self.rows), "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tables", required=True, help="folder of the research tables")
    parser.add_argument("--out", default=HERE.parent / "main" / "resources" / "starter", type=Path)
    arguments = parser.parse_args()
    maker = Maker(arguments.tables)
    maker.make()
    maker.write(Path(arguments.out))
    for name, rows in maker.rows.items():
        print(f"{name:12} {len(rows):5}")


if __name__ == "__main__":
    main()
