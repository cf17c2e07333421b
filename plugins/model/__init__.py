"""The campaign's nouns. Nothing here imports Pelican, reads a file or knows HTML."""
