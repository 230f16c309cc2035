"""PP4: flow, lanes and steps."""
