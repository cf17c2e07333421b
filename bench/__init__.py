"""Measure this project beside its peers: the same made-up site, built and served by each in turn."""
