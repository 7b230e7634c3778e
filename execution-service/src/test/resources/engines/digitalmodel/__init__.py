"""Called, and writing its files, as the real digitalmodel is and does. A test fixture: it computes nothing."""
__version__ = "0.0.9-fixture"
