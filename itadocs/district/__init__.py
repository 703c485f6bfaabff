"""Many agencies at once: what a district office hands out, collects and sums up."""
