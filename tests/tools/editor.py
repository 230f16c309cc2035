"""An editor without a screen: starts the real yaml-language-server and speaks with it over stdio."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any

ROOT = Path(__file__).parents[2]
SERVER = ROOT / ".alat/yaml-language-server/node_modules/yaml-language-server/bin/yaml-language-server"
_PATIENCE = 300
"""Seconds after which a silent server is ended, so that its reader ends too."""


class Editor:
    """A folder of YAML files opened in an editor, with one schema for all of them."""

    def __init__(self, folder: Path, schema: Path) -> None:
        self._folder, self._count, self._version = folder, 0, 0
        self._settings = {"yaml": {"schemas": {schema.as_uri(): "*.yaml"}, "completion": True, "hover": True}}
        self._server = subprocess.Popen(["node", SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._deadline = Timer(_PATIENCE, self._server.kill)

    def __enter__(self) -> Editor:
        self._deadline.start()
        snippets = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}
        capabilities = {"textDocument": {"completion": snippets}, "workspace": {"configuration": True}}
        root = {"processId": None, "rootUri": self._folder.as_uri(), "capabilities": capabilities}
        self.request("initialize", root)
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": self._settings}})
        return self

    def __exit__(self, *_: tuple[type[BaseException], BaseException, TracebackType]) -> None:
        self._deadline.cancel()
        self._server.kill()
        self._server.communicate()

    def open(self, text: str) -> list[dict[str, Any]]:
        """Open a text as a file of its own and return what the server finds wrong with it."""
        self._version += 1
        self.uri = (self._folder / f"berkas-{self._version}.yaml").as_uri()
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == self.uri:
                return list(message["params"]["diagnostics"])

    def ask(self, what: str, marked: str) -> Any:
        """Open a text and ask for something where it holds a `|`, which is left out."""
        before, after = marked.split("|")
        self.open(before + after)
        line = before.count("\n")
        position = {"line": line, "character": len(before.rpartition("\n")[2])}
        return self.request(f"textDocument/{what}", {"textDocument": {"uri": self.uri}, "position": position})

    def completions(self, marked: str) -> dict[str, str]:
        """Return what is offered at the `|` of a text: labels, and what each inserts."""
        return {item["label"]: _inserted(item) for item in self.ask("completion", marked)["items"]}

    def hover(self, marked: str) -> str:
        """Return what is shown over the `|` of a text."""
        return str((self.ask("hover", marked) or {"contents": {"value": ""}})["contents"]["value"])

    def request(self, method: str, params: dict[str, Any]) -> Any:
        """Ask the server something and wait for its answer."""
        self._count += 1
        self._send({"id": self._count, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._count and "method" not in message:
                return message.get("result")

    def _send(self, message: dict[str, Any]) -> None:
        assert self._server.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """Return the server's next message, having answered it if it asks for the settings."""
        assert self._server.stdout
        length = 0
        while (line := self._server.stdout.readline().strip()) or not length:
            assert self._server.poll() is None, "the server has ended"
            name, _, value = line.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        if "method" in message and "id" in message:
            sections = [item.get("section") for item in message.get("params", {}).get("items", [])]
            answer = [self._settings.get(str(section)) for section in sections]
            self._send({"id": message["id"], "result": answer})
        return message


def _inserted(item: dict[str, Any]) -> str:
    return str(item.get("textEdit", {}).get("newText", item.get("insertText", item["label"])))
