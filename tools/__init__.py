"""Python that is no plugin: what the Makefile's targets run."""
