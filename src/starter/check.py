#!/usr/bin/env python3
"""Checks the bundled starter data against docs/load-format.md and prints what it holds.

    python3 src/starter/check.py [--tables DIR]

With the research tables the accounts are checked too: every row of the flows and every claim of the India-Japan story
is in the set, or is said to be another row. Exit code 1 and one line for each fault.
"""
import argparse
import csv
import json
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DATA = ROOT / "src" / "main" / "resources" / "starter"

CLAIM = ("source claim stance locator quote start end assertedBy copiedFrom computedFrom supersedes retracts worded "
         "statedPeriod method extractor extractorVersion review reviewedBy note").split()
AMOUNT = ["qualifier"]
VALID = ["validFrom", "validTo"]
# type: (required, optional); a claim's fields are added to all but publisher and article
FIELDS = {
    "publisher": ("id name", "country reliability"),
    "article": ("id title", "url publisher published publishedBasis retrieved kind language licence"),
    "country": ("id name", "aliases alpha3 numeric members"),
    "company": ("id name", "aliases kind roles country lei ticker"),
    "deposit": ("id name", "aliases depositType status country latitude longitude"),
    "facility": ("id name", "aliases stage status country latitude longitude"),
    "material": ("id name", "aliases stage elements hs parent"),
    "agreement": ("id name", "aliases kind signed from to materials"),
    "measure": ("id name", "aliases kind country from to summary"),
    "supply": ("supplier buyer material basis period status", "agreement tonnes priority"),
    "production": ("party material basis period", "asset outlook tonnes"),
    "intake": ("party material basis period", "tonnes"),
    "capacity": ("facility material basis", "side from to state tonnesPerYear"),
    "reserve": ("of material category basis", "date tonnes"),
    "share": ("parties material stage period", "whole measureOf outlook percentage"),
    "ownership": ("owner asset", "from to state control percentage"),
    "operation": ("operator asset", "from to"),
    "location": ("entity country", ""),
    "participation": ("party agreement", "role"),
    "agreementTerm": ("agreement term", "material period value unit basis text"),
    "agreementStatus": ("agreement status", "date text"),
    "measureStatus": ("measure status", "date text"),
    "measureTerm": ("measure term", "stage material party period value unit basis date text"),
    "scope": ("measure", "material party destination"),
    "conversion": ("input output", "party yield"),
    "event": ("subject kind date", "what size unit"),
}
AMOUNTS = {"tonnes", "tonnesPerYear", "percentage", "value", "yield", "size"}
BASIS = set("GROSS REO METAL PRODUCT UNSTATED".split())
STAGES = set("MINING CONCENTRATE CRACKING SEPARATION METAL ALLOY MAGNET COMPONENT END_USE RECYCLING".split())
STATUS = set("REQUESTED PROPOSED ANNOUNCED IN_FORCE SUSPENDED ENDED".split())
UNITS = set("t t/a % years USD EUR INR AUD JPY CNY USD/kg CNY/t".split())
ENUMS = {
    "reliability": set("OFFICIAL COMPANY AGENCY TRADE_PRESS PRESS BLOG UNRATED".split()),
    "publishedBasis": {"SEEN", "INFERRED"}, "stance": {"ASSERTS", "DENIES"}, "basis": BASIS, "stage": STAGES,
    "review": {"ACCEPTED", "PROPOSED", "REJECTED"}, "side": {"OUTPUT", "INPUT"}, "unit": UNITS,
    "category": {"RESERVE", "RESOURCE"}, "outlook": {"ACTUAL", "FORECAST"},
    "measureOf": set("PRODUCTION QUOTA IMPORTS DEMAND SALES".split()),
    "qualifier": set("EXACT ABOUT MORE_THAN AT_LEAST UP_TO LESS_THAN BETWEEN".split()),
    ("article", "kind"): set("DATASET GOVERNMENT FILING REPORT ARTICLE".split()),
    ("company", "kind"): {"COMPANY", "STATE_BODY", "ARMED_GROUP"},
    ("company", "roles"): set("MINER SEPARATOR RECYCLER METAL_MAKER MAGNET_MAKER TRADER HOLDING END_USER".split()),
    ("agreement", "kind"): set("OFFTAKE BILATERAL JOINT_VENTURE LOAN EQUITY MOU".split()),
    ("measure", "kind"): set("EXPORT_BAN EXPORT_LICENSING EXPORT_TAX EXPORT_SUSPENSION QUOTA TARIFF INCENTIVE "
                             "RESTRICTION STOCKPILE PRICE_SUPPORT REGULATION STRATEGY FINANCE NEGOTIATION".split()),
    ("supply", "status"): set("SHIPPED REPORTED CONTRACTED RIGHT QUOTA PLANNED".split()),
    ("agreementStatus", "status"): STATUS, ("measureStatus", "status"): STATUS,
    ("capacity", "state"): set("OPERATING UNDER_CONSTRUCTION PLANNED IDLE UNCERTAIN".split()),
    ("ownership", "state"): {"HELD", "PLANNED"},
    ("agreementTerm", "term"): set("TONNES_PER_YEAR TONNES SHARE_OF_OUTPUT PRICE LOAN EQUITY INVESTMENT "
                                   "PRIORITY_RIGHT DURATION".split()),
    ("measureTerm", "term"): set("QUOTA PRICE PRICE_FLOOR BUDGET TAX_RATE TARGET CAPACITY_TARGET THRESHOLD DURATION "
                                 "START".split()),
    ("participation", "role"): set("SUPPLIER BUYER INVESTOR LENDER PARTNER STATE".split()),
    ("event", "kind"): set("STOP RESTART START_UP SUBSTITUTION STAKE_SALE ANNOUNCEMENT".split()),
}
PARTY = {"company", "country"}
REFS = {
    "publisher": {"publisher"}, "source": {"article"}, "country": {"country"}, "members": {"country"},
    "parent": {"material"}, "materials": {"material"}, "material": {"material"}, "input": {"material"},
    "output": {"material"}, "supplier": PARTY, "buyer": PARTY, "party": PARTY, "parties": PARTY, "whole": PARTY,
    "destination": PARTY, "owner": PARTY, "operator": {"company"}, "facility": {"facility"},
    "of": {"deposit", "country"}, "agreement": {"agreement"}, "measure": {"measure"},
    "subject": {"company", "country", "deposit", "facility", "agreement"},
    ("ownership", "asset"): {"company", "deposit", "facility"}, ("operation", "asset"): {"deposit", "facility"},
    ("production", "asset"): {"deposit", "facility"}, "entity": {"company", "deposit", "facility", "measure"},
}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
DATES = {"published", "retrieved", "signed", "from", "to", "date", "validFrom", "validTo"}
PERIOD = re.compile(r"\d{4}|\d{4}-H[12]|\d{4}-Q[1-4]|\d{4}-(0[1-9]|1[0-2])|\d{4}-\d\d/\d{4}-\d\d|\d{4}/\d{4}"
                    r"|FY\d{4}-\d\d/(IN|JP|GB|AU|US)|per-year")
ID = re.compile(r"[a-z]+:[a-z0-9]+(-[a-z0-9]+)*|country:([A-Z]{2}|WORLD)|claim:[a-z0-9-]+")


class Check:
    def __init__(self):
        self.faults, self.rows = [], []
        for name in (DATA / "index.txt").read_text("utf-8").split():
            text = (DATA / name).read_text("utf-8")
            for n, line in enumerate(text.splitlines(), 1):
                if line != line.strip():
                    self.faults.append(f"{name}:{n}: blanks at the end")
                self.rows.append((f"{name}:{n}", json.loads(line)))
        self.ids = {r["id"] for _, r in self.rows if "id" in r}
        self.claims = {r["claim"]: r for _, r in self.rows if "claim" in r}

    def fault(self, where, what):
        self.faults.append(f"{where}: {what}")

    def row(self, where, r):
        type_ = r["type"]
        if type_ not in FIELDS:
            return self.fault(where, "unknown type " + type_)
        required, optional = (x.split() for x in FIELDS[type_])
        known = set(required) | set(optional) | {"type"}
        if type_ not in ("publisher", "article"):
            known |= set(CLAIM)
            required = required + ["source"]
        if set(optional) & AMOUNTS:
            known |= set(AMOUNT)
        if "period" in known:
            known |= set(VALID)
        for f in set(r) - known:
            self.fault(where, "unknown field " + f)
        for f in set(required) - set(r):
            self.fault(where, "missing field " + f)
        for f, v in r.items():
            self.value(where, type_, f, v)
        if type_ == "scope" and not {"material", "party", "destination"} & set(r):
            self.fault(where, "a scope of nothing")
        if r.get("term") == "START" and not DATE.fullmatch(r.get("date", "")):
            self.fault(where, "START without a date")
        if ("value" in r or "size" in r) and "unit" not in r:
            self.fault(where, "an amount without a unit")
        between = any(isinstance(r.get(a), dict) for a in AMOUNTS)
        if between != (r.get("qualifier") == "BETWEEN"):
            self.fault(where, "BETWEEN and a pair of values go together")
        if "qualifier" in r and not set(r) & AMOUNTS:
            self.fault(where, "a qualifier of nothing")

    def value(self, where, type_, f, v):
        if v in ("", None, []):
            return self.fault(where, "empty field " + f)
        for x in v if isinstance(v, list) else [v]:
            if isinstance(x, str) and (x != x.strip() or "\n" in x):
                self.fault(where, "blanks around " + f)
            allowed = ENUMS.get((type_, f), None if (type_, f) == ("deposit", "status") else ENUMS.get(f))
            if allowed and x not in allowed:
                self.fault(where, f"{f} is {x}")
            kinds = REFS.get((type_, f), REFS.get(f))
            if kinds and (x not in self.ids or x.split(":")[0] not in kinds):
                self.fault(where, f"{f} does not resolve: {x}")
            if f in ("copiedFrom", "computedFrom", "supersedes", "retracts") and x not in self.claims:
                self.fault(where, f"{f} does not resolve: {x}")
            if f in ("id", "claim") and not ID.fullmatch(x):
                self.fault(where, f"bad id {x}")
            if f in DATES and not DATE.fullmatch(x):
                self.fault(where, f"{f} is no date: {x}")
            if f == "period" and not PERIOD.fullmatch(x):
                self.fault(where, f"no period: {x}")
        if f == "note" and len(v) > 500:
            self.fault(where, "note too long")
        if f == "locator":
            self.fault(where, "no locator was recorded: none may stand here")

    def whole(self):
        seen = Counter(json.dumps(r, sort_keys=True) for _, r in self.rows)
        for line, n in seen.items():
            if n > 1:
                self.fault("twice", line)
        named = Counter(r["claim"] for _, r in self.rows if "claim" in r)
        for claim, n in named.items():
            if n > 1:
                self.fault(claim, "named twice")
        for _, r in self.rows:
            for other in r.get("supersedes", []) + r.get("retracts", []):
                if self.claims[other]["source"] != r["source"]:
                    self.fault(other, "superseded by another source")
        parents = {r["id"]: r.get("parent") for _, r in self.rows if r["type"] == "material"}
        for start in parents:
            seen, at = set(), start
            while at:
                if at in seen:
                    self.fault(start, "a circle of parents")
                    break
                seen.add(at)
                at = parents.get(at)

    def accounts(self, tables):
        def read(path):
            with open(path, encoding="utf-8", newline="") as f:
                return list(csv.DictReader(f))

        def count(what, have, want):
            print(f"{what:44} {have:4} of {want}")
            if have != want:
                self.fault("accounts", what)

        flows = read(HERE / "flows.csv")
        outcome = Counter(r["outcome"].split(" ")[0] for r in flows)
        print("\nflows by outcome: " + ", ".join(f"{k} {v}" for k, v in sorted(outcome.items())))
        contradictions = read(HERE / "contradictions.csv")
        standing = Counter(r["standing"] for r in contradictions)
        print("contradictions: " + ", ".join(f"{k} {v}" for k, v in sorted(standing.items())) + "\n")
        count("contradictions accounted for", len({r["number"] for r in contradictions} & set(map(str, range(1, 44)))),
              43)
        if not tables:
            return
        tables = Path(tables)
        sizes = {n: len(read(tables / (n + ".csv"))) for n in
                 "sources companies deposits facilities agreements policy flows claims_india_japan".split()}
        decided = {r["row"] for r in flows}
        count("flows accounted for", len(decided & set(map(str, range(1, sizes["flows"] + 1)))), sizes["flows"])
        told = [r["claim_id"] for r in read(tables / "claims_india_japan.csv")]
        count("India-Japan claims", sum("claim:" + c in self.claims for c in told), sizes["claims_india_japan"])
        for r in read(tables / "claims_india_japan.csv"):
            mine = self.claims.get("claim:" + r["claim_id"], {})
            if mine.get("source") != "article:" + r["source_id"].removeprefix("s-"):
                self.fault(r["claim_id"], "another source")
            said = ["claim:" + c for c in r["derived_from"].split("+") if c]
            if mine.get("copiedFrom", []) + mine.get("computedFrom", []) != said and r["claim_id"] != "c44":
                self.fault(r["claim_id"], "derived from something else")
        extra = {r["id"] for r in read(HERE / "extras.csv")}
        for what, table in (("article", "sources"), ("company", "companies"), ("deposit", "deposits"),
                            ("facility", "facilities"), ("agreement", "agreements"), ("measure", "policy")):
            have = {i for i in self.ids if i.startswith(what + ":")}
            count(what + " rows of the tables", len(have - extra), sizes[table])
        ids = set()
        for r in (r for _, r in self.rows):
            ids.add(r.get("source"))
        unused = {i for i in self.ids if i.startswith("article:")} - ids
        print(f"articles without a claim yet                 {len(unused):4}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tables", help="folder of the research tables")
    arguments = parser.parse_args()
    check = Check()
    for where, row in check.rows:
        check.row(where, row)
    check.whole()
    entities, rows = Counter(), Counter()
    for _, r in check.rows:
        rows[r["type"]] += 1
    for i in check.ids:
        entities[i.split(":")[0]] += 1
    print(f"{'type':18} {'rows':>5} {'ids':>5}")
    for type_ in FIELDS:
        print(f"{type_:18} {rows[type_]:5} {entities.get(type_, ''):>5}")
    print(f"{'all':18} {sum(rows.values()):5} {sum(entities.values()):5}")
    check.accounts(arguments.tables)
    for fault in check.faults:
        print("FAULT", fault)
    print(f"{len(check.faults)} faults")
    sys.exit(bool(check.faults))


if __name__ == "__main__":
    main()
