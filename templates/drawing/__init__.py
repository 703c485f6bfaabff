"""How the Word templates are drawn: ``blocks`` what stands on the pages, ``look`` how it looks, and a room a layout."""
