"""PP5: cascades and indicators."""
