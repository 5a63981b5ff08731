# Walks S01 to S12 with nothing but a client that was generated from the OpenAPI document, and prints what came of it as JSON.
# All people and words are made up. Every request and answer is held against the document by the client itself.
import base64
import hashlib
import hmac
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from steunnetwerk_client import Client, NotAsDocumented, Problem

url = os.environ["STEUNNETWERK_URL"]
client = Client(url, os.environ["STEUNNETWERK_KEY"])
other_tenant = Client(url, os.environ["STEUNNETWERK_OTHER_KEY"])
reader = Client(url, os.environ["STEUNNETWERK_READER_KEY"])
nobody = Client(url)

REGIE = {"person": "regie-1", "capacity": "regievoerder"}
NV = {"person": "nv-1", "capacity": "netwerkverantwoordelijke"}
CHILD = {"person": "kind-1", "capacity": "jeugdige"}
PARENT = {"person": "ouder-1", "capacity": "ouder"}
OMA = {"person": "oma-1", "capacity": "steunfiguur"}
HEARD = {"heard": True, "by": "nv-1", "on": "2026-01-05"}
CASE = "walk-1"

problems = []


def refused(code, ask):
    """Asks something that must be refused, with this code."""
    try:
        ask()
    except Problem as problem:
        assert problem.code == code, problem
        assert problem.detail
        problems.append(f"{problem.status} {code}")
        return problem
    raise AssertionError(f"{code} was expected")


# A receiver of events, as any backend would have one.
class Receiver(BaseHTTPRequestHandler):
    taken = {}
    secret = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        signed = f"{self.headers['webhook-id']}.{self.headers['webhook-timestamp']}.".encode() + body
        key = base64.b64decode(Receiver.secret.removeprefix("whsec_"))
        expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        is_ours = hmac.compare_digest(expected, self.headers["webhook-signature"])
        if is_ours:
            Receiver.taken[self.headers["webhook-id"]] = json.loads(body)
        self.send_response(204 if is_ours else 401)
        self.end_headers()
        arrived.release()

    def log_message(self, *_):
        pass


arrived = threading.Semaphore(0)
receiver = HTTPServer(("127.0.0.1", int(os.environ["STEUNNETWERK_HOOK_PORT"])), Receiver)
threading.Thread(target=receiver.serve_forever, daemon=True).start()
subscription = client.events_subscribe({"url": f"http://127.0.0.1:{receiver.server_port}/events"}).body
Receiver.secret = subscription["secret"]

# Who may come in.
assert client.readyz().body == {"status": "ok"}
refused("unauthenticated", nobody.guidelines_list)
refused("scopeMissing", lambda: reader.cases_search())
found = client.guidelines_list().body
which = next(one for one in found if one["id"] == "handreiking-informele-steun")
guideline = client.guidelines_read(which["id"], which["version"]).body
tasks = {task["id"]: task for step in guideline["steps"] for task in step["tasks"]}

# Start; sent again under the same key it is done once.
people = [
    {"id": "kind-1", "capacities": ["jeugdige"], "birthDate": "2012-03-04"},
    {"id": "ouder-1", "capacities": ["ouder"], "positions": [{"kind": "ouderlijkGezag"}]},
]
opening = {"caseId": CASE, "by": REGIE, "people": people, "attributes": {"team": "noord"}}
started = client.cases_start(opening, idempotency_key="start-1")
assert started.status == 201 and started.headers["location"].endswith(CASE)
assert client.cases_start(opening, idempotency_key="start-1").body["isRepeated"]
refused("keyReused", lambda: client.cases_start({**opening, "people": []}, idempotency_key="start-1"))
refused("notFound", lambda: other_tenant.cases_read(CASE))

version = started.body["version"]
sent = 0


def send(command):
    """Sends a command decided on the version at hand, under a key of its own."""
    global version, sent
    sent += 1
    answer = client.cases_send(CASE, command, idempotency_key=f"walk-{sent}", if_match=f'"{version}"')
    version = answer.body["version"]
    assert answer.headers["etag"] == f'"{version}"'
    return answer.body


def record_for(kind):
    """The smallest record that the form of a task accepts, from the guideline as the server gives it."""
    return row(guideline["records"][kind]["fields"])


def row(fields):
    return {field["id"]: sample(field) for field in fields if field["required"]}


def sample(field):
    kind = field["type"]
    if kind in ("text", "longText"):
        return "verzonnen"
    if kind == "list":
        return [row(field["fields"])]
    if kind in ("choice", "choices"):
        first = field["options"][0]["id"]
        return first if kind == "choice" else [first]
    network = {"version": 1, "id": "kaart-1", "ego": {"id": "kind-1"}, "alters": [], "ties": []}
    plain = {"date": "2026-01-05", "answer": "yes", "person": "nv-1", "people": ["kind-1"], "document": network}
    return field["min"] if kind == "number" else plain[kind]


def task(name, outcome, by=NV, **more):
    definition = tasks[name]
    chosen = next(one for one in definition["outcomes"] if one["id"] == outcome)
    command = {"type": "completeTask", "by": by, "task": name, "outcome": outcome, **more}
    if definition.get("together"):
        command.setdefault("with", ["kind-1", "ouder-1"])
    if "record" in definition and not chosen.get("withoutRecord"):
        command["record"] = record_for(definition["record"])
    if chosen.get("needsReason"):
        command["reason"] = "verzonnen reden"
    return send(command)


def view():
    return client.cases_read(CASE).body


def consent(decision, decider, about=None):
    command = {"type": "recordConsent", "by": NV, "decision": decision, "decider": decider, "answer": "granted", "manner": "oral"}
    send({**command, **({"about": about} if about else {})})


def everyone(decision, about=None):
    asked = view()["state"]["consents"][decision][about or ""]
    for decider in [one for rule in asked["requires"] for one in rule["people"]] + asked.get("seeks", []):
        consent(decision, decider, about)


def close(step):
    send({"type": "closeStep", "by": NV, "step": step, "child": HEARD})


# What is wrong is refused with a code and a sentence, and changes nothing.
client.checks_requests = False
wrong = refused("invalidRequest", lambda: client.cases_send(CASE, {"type": "openStep", "by": {"person": ""}, "step": 7}, idempotency_key="w"))
assert {"by.person", "step"} <= {".".join(map(str, issue["path"])) for issue in wrong.issues}
refused("invalidParameter", lambda: client.cases_search(limit=0))
client.checks_requests = True
try:
    client.cases_search(limit=0)
    raise AssertionError("the client sends what the document forbids")
except NotAsDocumented:
    pass

# S01 and S02: a netwerkverantwoordelijke, and everybody knows what this is about and has said yes.
send({"type": "recordMeasures", "by": REGIE, "measures": [], "withinMeasure": "no"})
assign = {"type": "assignNetwerkverantwoordelijke", "by": REGIE, "person": "nv-1"}
send(assign)
stale = lambda: client.cases_send(CASE, assign, idempotency_key="late", if_match='"1"')
refused("versionConflict", stale)
dutch = Client(url, os.environ["STEUNNETWERK_KEY"], language="nl")
closing = {"type": "closeStep", "by": NV, "step": "S03"}
assert refused("commandRefused", lambda: dutch.cases_send(CASE, closing, idempotency_key="w2")).detail == "Deze stap is niet open."
task("acceptRole", "accepted")
task("tellFamily", "told")
task("reflectOnStance", "answered")
close("S01")
task("inviteSomeoneAlong", "someone")
task("explain", "explained")
task("tellVertrouwenspersoon", "told")
task("offerFamiliegroepsplan", "wanted")
task("hearChild", "heard")
everyone("hulp")
everyone("kaart")
close("S02")
# S03 and S04: the map, and what is needed.
task("drawMap", "approved", subject="kind-1")
close("S03")
task("listNeeds", "nobodyForSome")
task("setGoals", "chosen")
close("S04")
# S05 and S06: oma is weighed, asked, informed and welcomed.
send({"type": "recordPerson", "by": NV, "person": {"id": "oma-1", "capacities": ["steunfiguur"], "label": "oma"}})
task("weigh", "agreed", subject="oma-1")
close("S05")
everyone("kiezen", "oma-1")
task("askSupporter", "yes", subject="oma-1")
task("informSupporter", "informed", subject="oma-1")
consent("meedoen", "oma-1", "oma-1")
task("welcomeSupporter", "active", subject="oma-1")
close("S06")
# S07: widen the network, since somebody is missing.
if "S07" not in view()["state"]["steps"]:
    send({"type": "openStep", "by": NV, "step": "S07", "reason": "verzonnen reden"})
task("reconnect", "found")
close("S07")
# S08 and S09: the plan and the agreement.
task("makePlan", "familiegroepsplan")
task("recordInput", "used", subject="oma-1")
task("youngPersonAgrees", "agrees", by=CHILD, subject="kind-1")
task("parentAgrees", "agrees", by=PARENT, subject="ouder-1")
close("S08")
task("makeAgreement", "written", subject="oma-1")
task("confirmDoable", "doable", by=OMA, subject="oma-1")
everyone("delen", "oma-1")
close("S09")
# S10 and S11: support for who supports, and a look at how it goes, when the day for it has come.
task("planSupport", "planned", subject="oma-1")
for step in ("S10", "S11"):
    if step not in view()["state"]["steps"]:
        send({"type": "openStep", "by": NV, "step": step, "reason": "verzonnen reden"})
print("eight weeks later", flush=True)
input()  # the server was stopped, and is there again
opened = []
while "reviewPlan" not in opened:  # its timer rings when the server has caught up
    opened = [one["task"] for one in client.work_list(case=CASE, limit=100).body["tasks"]]
version = view()["version"]
task("keepInTouch", "spoken", subject="oma-1")
task("reviewPlan", "continue")
close("S11")
# S12: take leave well. What is not done yet is said.
missing = refused("commandRefused", lambda: client.cases_send(CASE, {**closing, "step": "S12", "child": HEARD}, idempotency_key="w3"))
if "S12" not in view()["state"]["steps"]:
    send({"type": "openStep", "by": NV, "step": "S12", "reason": "verzonnen reden"})
task("closingTalk", "ordinaryTie", **{"with": ["oma-1"]}, subject="oma-1")
task("nameWhoStays", "someoneStays")
task("tellWayBack", "told")
task("setRetention", "set")
task("askAftercare", "no")
close("S12")
close("S10")
send({"type": "closeCase", "by": NV, "reason": "verzonnen reden"})

# Reading: nothing again that is known, pages without gaps, a history that can be checked.
read = client.cases_read(CASE)
again = client.cases_read(CASE, if_none_match=read.headers["etag"])
versions, after = [], "0"
while after is not None:
    page = client.cases_history(CASE, limit=7, after=after).body
    versions += [entry["version"] for entry in page["entries"]]
    after = page.get("next")
assert client.cases_verify(CASE).body["version"] == version
assert client.cases_search(attribute=["team:noord"], state="closed").body["cases"][0]["caseId"] == CASE
assert client.cases_search(attribute="team:noord", state="open").body["cases"] == []
exported = client.cases_export(CASE).body

# Everything arrived, but for what a machine does not read either (what is in a compartment), signed, and is the same as on the stream.
while len(Receiver.taken) < len(versions):
    assert arrived.acquire(timeout=30), f"only {len(Receiver.taken)} of {len(versions)} events arrived"
stream = client.events_stream(after="0")
streamed = [next(stream.body) for _ in versions]
client.events_unsubscribe(subscription["id"])
receiver.shutdown()

print(
    json.dumps(
        {
            "steps": {step: kept["state"] for step, kept in sorted(read.body["state"]["steps"].items())},
            "state": client.cases_search(attribute="team:noord").body["cases"][0]["state"],
            "work": client.work_list(case=CASE).body["tasks"],
            "version": version,
            "versions": versions,
            "notModified": again.status,
            "problems": problems,
            "delivered": sorted(event["data"]["version"] for event in Receiver.taken.values()),
            "streamed": [json.loads(event.data)["data"]["version"] for event in streamed],
            "exported": [one["caseId"] for one in exported["cases"]],
        }
    )
)
