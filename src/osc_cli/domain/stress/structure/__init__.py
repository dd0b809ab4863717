"""What a compact says about power, as frozen types: who there is, how they decide, who fills and empties which seat."""
