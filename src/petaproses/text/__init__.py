"""An author's files -> their data with the place of every word, and back: nothing else touches files and YAML."""
