"""petaproses: YAML business-process maps -> diagrams, tables and documents."""

__version__ = "0.1.0"
