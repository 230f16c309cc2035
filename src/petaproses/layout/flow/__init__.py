"""The flow between processes -> scenes: boxes in layers, arrows in reading order."""
