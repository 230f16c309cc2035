"""Scene -> what Graphviz reads, and the pictures that it draws of it."""
