/// The version of Pintle, as `--version` and the header of generated files show it.
package let pintleVersion = "0.1.0"
