"""PP1: keys, and the form of what stands in them."""
