#!/usr/bin/env python3
"""Makes a client in Python out of an OpenAPI 3.1 document, and of nothing else: python3 generate.py openapi.json > client.py

The client needs the standard library only. It has a method for each operation and a type for each schema.
"""
import json
import keyword
import pprint
import re
import sys
from pathlib import Path

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
KNOWN = {"type", "required", "properties", "additionalProperties", "items", "anyOf", "oneOf", "enum", "const", "pattern",
         "minimum", "maximum", "exclusiveMinimum", "minLength", "maxLength", "minItems", "maxItems", "propertyNames", "$ref",
         "discriminator", "allOf", "format", "description", "contentMediaType", "contentSchema"}


def python_name(name: str) -> str:
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)
    plain = re.sub(r"\W+", "_", words).lower()
    return plain + "_" if keyword.iskeyword(plain) else plain


def type_of(schema) -> str:
    """A schema as a type of Python, as far as a type can say it."""
    if not isinstance(schema, dict):
        return "Any"
    if "$ref" in schema:
        return repr(schema["$ref"].rsplit("/", 1)[1])
    if "const" in schema:
        return f"Literal[{schema['const']!r}]"
    if "enum" in schema:
        return f"Literal[{', '.join(map(repr, schema['enum']))}]"
    for word in ("anyOf", "oneOf"):
        if word in schema:
            return f"Union[{', '.join(map(type_of, schema[word]))}]"
    kind = schema.get("type")
    if kind == "array":
        return f"list[{type_of(schema.get('items', {}))}]"
    if kind == "object":
        return f"dict[str, {type_of(schema.get('additionalProperties', {}))}]" if "properties" not in schema else "dict[str, Any]"
    return {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}.get(kind, "Any")


def declared(name: str, schema) -> str:
    """The type of a named schema."""
    if not isinstance(schema, dict) or "properties" not in schema:
        return f"{name} = {type_of(schema)}"
    required = schema.get("required", [])
    fields = ", ".join(
        f"{field!r}: {type_of(inside) if field in required else f'NotRequired[{type_of(inside)}]'}"
        for field, inside in schema["properties"].items()
    )
    return f"{name} = TypedDict({name!r}, {{{fields}}})"


def in_order(schemas):
    """The schemas with those that others are made of first."""
    placed: dict[str, object] = {}

    def place(name: str) -> None:
        if name in placed:
            return
        for inside in re.findall(r'#/components/schemas/([^"]+)', json.dumps(schemas[name])):
            if inside != name:
                place(inside)
        placed[name] = schemas[name]

    for name in schemas:
        place(name)
    return placed


def check_keywords(schema, where: str) -> None:
    """Stops at a keyword that the client would not check."""
    if not isinstance(schema, dict):
        return
    strange = set(schema) - KNOWN
    if strange or "allOf" in schema:
        raise SystemExit(f"{where}: this generator does not know {', '.join(sorted(strange | ({'allOf'} & set(schema))))}")
    for inside in schema.get("properties", {}).values():
        check_keywords(inside, where)
    for word in ("anyOf", "oneOf"):
        for inside in schema.get(word, []):
            check_keywords(inside, where)
    for word in ("items", "additionalProperties", "propertyNames"):
        check_keywords(schema.get(word), where)


def operations_of(document):
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method], item.get("parameters", [])


def main(file: str) -> None:
    document = json.loads(Path(file).read_text("utf8"))
    if not document["openapi"].startswith("3.1"):
        raise SystemExit("This is no OpenAPI 3.1 document.")
    schemas = document["components"]["schemas"]
    for name, schema in schemas.items():
        check_keywords(schema, name)
    table, methods = {}, []
    for path, method, operation, shared in operations_of(document):
        parameters = {
            one["name"]: (one["in"], python_name(one["name"]), one["schema"]) for one in [*shared, *operation.get("parameters", [])]
        }
        required = [one["name"] for one in [*shared, *operation.get("parameters", [])] if one.get("required")]
        # Of several names for the same form the first is sent.
        body = next(iter(operation.get("requestBody", {}).get("content", {}).items()), None)
        table[operation["operationId"]] = {
            "method": method.upper(),
            "path": path,
            "secured": bool(operation.get("security", document.get("security"))),
            "parameters": parameters,
            "body": body and (body[0], body[1]["schema"]),
            "answers": {
                status: {kind: content.get("schema", {}) for kind, content in answer.get("content", {}).items()}
                for status, answer in operation["responses"].items()
            },
        }
        in_path = [name for name in required if parameters[name][0] == "path"]
        named = [name for name in required if name not in in_path] + [name for name in parameters if name not in required]
        signature = [f"{parameters[name][1]}: {type_of(parameters[name][2])}" for name in in_path]
        signature += [f"body: {type_of(body[1]['schema'])}"] if body else []
        signature += ["*"] if named else []
        signature += [
            f"{parameters[name][1]}: {type_of(parameters[name][2])}" + ("" if name in required else " | None = None") for name in named
        ]
        given = ", ".join(f"{python!r}: {python}" for _, python, _ in parameters.values())
        about = ". ".join(text.rstrip(".") for text in (operation.get("summary"), operation.get("description")) if text)
        methods.append(
            f"    def {python_name(operation['operationId'])}({', '.join(['self', *signature])}) -> Answer:\n"
            f"        {about + '.'!r}\n"
            f"        return self._call({operation['operationId']!r}, {{{given}}}{', body' if body else ''})\n"
        )
    shown = lambda value: pprint.pformat(value, width=120, sort_dicts=False)
    runtime = (Path(__file__).parent / "runtime.py").read_text("utf8")
    print("from __future__ import annotations")
    print(runtime)
    print("from typing import Literal, NotRequired, TypedDict, Union  # noqa: E402\n")
    print("\n".join(declared(name, schema) for name, schema in in_order(schemas).items()))
    print(f"\n_SCHEMAS: dict[str, Any] = {shown(schemas)}\n")
    print(f"_OPERATIONS: dict[str, Any] = {shown(table)}\n\n")
    print(f"class Client(_Transport):\n    {document['info'].get('description', document['info']['title'])!r}\n")
    print("\n".join(methods))


if __name__ == "__main__":
    main(sys.argv[1])
