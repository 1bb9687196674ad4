// All that this target declares is generated: SwiftPM wants one source file.
