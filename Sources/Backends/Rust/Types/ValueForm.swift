/// How an expression holds a WIT value.
enum ValueForm {
  /// A value that can be moved or copied.
  case owned
  /// A reference to the owned form, or a slice.
  case reference
  /// A place expression that can't be moved out of: `setting.name` of a borrowed `setting`.
  case place
  /// A value of an anonymous type; its parts are references where they would own memory.
  case parts
}
