"""Where a process can stand, and which jobs it has: read from the diagrams, so that none that is drawn is forgotten."""
import glob
import xml.etree.ElementTree

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}"
EVENTS = ("intermediateCatchEvent", "boundaryEvent", "startEvent")
WAITS = ("timerEventDefinition", "messageEventDefinition", "signalEventDefinition", "conditionalEventDefinition")


def wait_states():
    """Tasks of people and of others, and whatever an event waits for: each as (process, activity)."""
    return {(process, node.get("id")) for process, node, begins in nodes() if not begins and waits(node)}


def kinds_of_jobs():
    """Timers, and what is done in a transaction of its own: each as (process, activity)."""
    return {(process, node.get("id")) for process, node, _ in nodes() if fires(node) or is_apart(node)}


def waits(node):
    return kind(node) in ("userTask", "receiveTask") or is_external(node) or kind(node) in EVENTS and bool(events(node))


def fires(node):
    return "timerEventDefinition" in events(node)


def is_apart(node):
    loop = node.find(BPMN + "multiInstanceLoopCharacteristics")
    both = [node] if loop is None else [node, loop]
    return any(each.get(CAMUNDA + name) == "true" for each in both for name in ("async", "asyncBefore", "asyncAfter"))


def is_external(node):
    return node.get(CAMUNDA + "type") == "external"


def events(node):
    return {kind(child) for child in node} & set(WAITS)


def kind(node):
    return node.tag.removeprefix(BPMN)


def nodes():
    """Everything in every diagram, with the key of its process and whether a process begins with it."""
    for diagram in sorted(glob.glob("bpmn/*/*.bpmn")):
        for process in xml.etree.ElementTree.parse(diagram).getroot().iter(BPMN + "process"):
            first = [child for child in process if kind(child) == "startEvent"]
            for node in process.iter():
                if node.get("id") and node is not process:
                    yield process.get("id"), node, node in first
