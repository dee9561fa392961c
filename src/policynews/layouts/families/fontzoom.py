"""Templates named after their font-size buttons: PowerEasy (动易) and the sites it left behind."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

LAYOUTS = (
    Layout(
        name="fontzoom",
        portable=True,
        signature=css("#fontzoom", "#zoomcon"),
        body=css("#fontzoom", "#zoomcon"),
    ),
)
