"""The first start: four quiet steps, each of which can be left for later."""
