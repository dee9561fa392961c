"""Content systems and portals: a module holds `LAYOUTS`, the templates of one family in order of preference."""
