"""All state of a running viewer, its threads and its wishes. QtCore only: no widgets here."""
