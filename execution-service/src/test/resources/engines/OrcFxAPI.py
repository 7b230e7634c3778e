"""Can be imported, and gives a seat, as the licensed interface does. A test fixture: it computes nothing."""
__version__ = "11.5-fixture"


class Model:
    pass
