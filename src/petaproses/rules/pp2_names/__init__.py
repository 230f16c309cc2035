"""PP2: names that others refer to: owners, ids, templates."""
