/// How an expression holds a WIT value.
enum ValueForm {
  /// A value that may be moved, or a copy.
  case owned
  /// A reference to the owned form, or a slice.
  case reference
  /// A place of the owned form that belongs to someone else.
  case place
  /// An anonymous type by value, whose parts are references where they own memory.
  case parts
}
