/// Who owns the block that a string or list is lowered to, and who frees it.
///
/// A new block has exactly as many elements as the string or list, each of ``Step/blockElement``, and is aligned like one
/// of them. An empty string or list has no block: its address is that alignment, never 0, and nobody frees it.
package enum LowerOwnership: Hashable, Sendable {
  /// Guest, import arguments: the caller's own buffer, which does not change during the call.
  case lend
  /// Guest, import arguments: a buffer in the arena, freed with it.
  case temporary(arena: Value)
  /// Guest, export results: a block of exactly the needed size that post-return frees.
  case transfer
  /// Host: a block of exactly the needed size from the guest's allocator, which runs with may-leave off. The guest owns it.
  case allocate
}

/// What becomes of the guest's block that a string or list is lifted from.
///
/// An empty string or list has no block (``LowerOwnership``): nobody takes or frees one.
package enum LiftOwnership: Hashable, Sendable {
  /// Host: the block is copied and stays the guest's.
  case copy
  /// Guest: the block becomes the memory of the lifted value, which frees it later as `length` elements of this layout. A
  /// value that can't own a block of the guest's allocator is a copy instead, and the block is freed at once.
  case own(element: Layout)
  /// Guest: the value is made element by element; then the step frees the block, as `length` elements of this layout. By
  /// then the elements own the blocks they were lifted from.
  case free(element: Layout)
}

extension LiftOwnership: CustomStringConvertible {
  /// The name of its case.
  package var description: String {
    switch self {
    case .copy: "copy"
    case .own: "own"
    case .free: "free"
    }
  }
}
