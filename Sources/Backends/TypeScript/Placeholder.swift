// Replaced by the stage itself.
