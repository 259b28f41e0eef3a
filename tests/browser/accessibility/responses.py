"""Responses that are wrong or partly right, worked out from the items in the page, as a record holds them."""

from __future__ import annotations

from typing import Any

Data = dict[str, Any]
AT = "2026-01-05T09:00:00.000Z"


def _selected(options: list[Data], *, partly: bool) -> Data:
    return {"selected": [next(option["id"] for option in options if option["correct"] is partly)]}


def _order(item: Data, *, partly: bool) -> Data:
    order = [entry["id"] for entry in sorted(item["entries"], key=lambda entry: entry["place"])]
    return {"order": [*order[:-2], order[-1], order[-2]] if partly else [*order[1:], order[0]]}


def _chosen(item: Data, *, partly: bool) -> Data:
    stray = next(choice["id"] for choice in item["choices"] if choice["feedback"])
    chosen = {pair["id"]: stray for pair in item["pairs"]}
    return {"chosen": {**chosen, "1": item["pairs"][0]["key"]} if partly else chosen}


def _placed(item: Data, *, partly: bool) -> Data:
    names = [category["id"] for category in item["categories"]]
    placed = {card["id"]: next(name for name in names if name != card["category"]) for card in item["cards"]}
    return {"placed": {**placed, "1": item["cards"][0]["category"]} if partly else placed}


def response(item: Data, *, partly: bool) -> Data:
    """Return a response to an item; partly right only where its type knows that."""
    made = {
        "single-choice": lambda: _selected(item["options"], partly=False),
        "multiple-choice": lambda: _selected(item["options"], partly=partly),
        "highlight": lambda: _selected(item["phrases"], partly=partly),
        "ordering": lambda: _order(item, partly=partly),
        "matching": lambda: _chosen(item, partly=partly),
        "sorting": lambda: _placed(item, partly=partly),
        "estimate": lambda: {"value": item["range"]["max"]},
        "fill-in": lambda: {"text": "insight"},
    }
    return made[item["type"]]()


def _attempt(item: Data, *, partly: bool) -> Data:
    score = 0.5 if partly and item["type"] not in {"single-choice", "estimate", "fill-in"} else 0
    given = {"response": response(item, partly=partly), "score": score, "hints": 0, "confidence": 3}
    return {"hash": item["hash"], "attempts": [{"at": AT, "hash": item["hash"], **given}]}


def _written(data: Data) -> Data:
    """Return what a record says of a worksheet with one field and one choice, and of an audit from one view."""
    sheet, audit = data["worksheet"], data["audit"]
    aim = {"draft": {"at": AT, "from": AT, "text": "To be awake for the call."}, "versions": [], "settled": {}}
    levels = {f"{audit['views'][0]['id']}/{marker['id']}": {"at": AT, "value": "2"} for marker in audit["markers"]}
    goal = {"actions/a1/goal": {"at": AT, "value": "hers"}}
    return {
        sheet["id"]: {"texts": {"aim": aim}, "choices": goal},
        audit["id"]: {"texts": {}, "choices": levels},
    }


def _begun(data: Data) -> Data:
    """Return what a record says of activities in the middle."""
    scenario, check, ticks = (data[kind] for kind in ("scenario", "self-check", "checklist"))
    run = {"at": AT, "hash": scenario["hash"], "path": [{"step": "bedside", "option": 1}], "ending": None}
    taking = {"at": AT, "hash": check["hash"], "answers": {check["statements"][0]["id"]: 2}}
    ticked = {ticks["entries"][0]["id"]: {"at": AT, "ticked": True}}
    return {
        "worksheets": _written(data),
        "scenarios": {scenario["id"]: {"runs": [{**run, "changed": AT}]}},
        "selfChecks": {check["id"]: {"takings": [taking]}},
        "checklists": {ticks["id"]: {"ticks": ticked}},
    }


def record(data: Data, *, partly: bool) -> Data:
    """Return a learning record in which everything is wrong, or everything is partly right or begun."""
    items = {item["id"]: _attempt(item, partly=partly) for item in data["items"]}
    begun = _begun(data) if partly else {}
    return {"schema": 1, "course": "recovery-course", "items": items, "pages": {}, **begun}
