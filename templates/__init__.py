"""The files that officials restyle and fill in, and the scripts that build them."""
