"""Many agencies: handing out the forms, and collecting what comes back."""
