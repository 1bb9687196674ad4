import PintleABI
import PintleCodegen
import PintleModel

/// Prints the declarations of an exported resource: the owned handle, the borrowed handle, and the trait of the type that
/// implements it.
struct ResourceDeclaration {
  let name: String
  /// The name of the borrowed handle.
  let borrow: String
  let guestTrait: String
  /// The name of the type parameter for the implementing type.
  let parameter: String
  /// The name of the static that remembers the implementing type.
  let oneType: String
  let docs: String?
  let builtins: ResourceBuiltins
  /// `Option`, or its full path where another type has that name.
  let option: String
  let scope: TypeScope

  private var bound: String { "<\(parameter): \(guestTrait)>" }

  func printHandles(_ writer: inout CodeWriter) {
    writer.docs(docs)
    writer.line("#[repr(transparent)]")
    writer.line("#[derive(Debug)]")
    writer.block("pub struct \(name) {") { $0.line("handle: \(scope.runtime("Handle")),") }
    writer.line()
    let type = scope.runtime("OneType")
    writer.line("static \(oneType): \(type) = \(type)::new();")
    writer.line()
    writer.block("impl \(name) {") { owned(&$0) }
    HandleFunctions.printDrop(of: name, with: builtins.drop, scope, &writer)
    writer.line()
    borrowed(&writer)
  }

  // MARK: The owned handle

  private func owned(_ writer: inout CodeWriter) {
    writer.line("/// Creates an owned handle to a value.")
    writer.block("pub fn new\(bound)(val: \(parameter)) -> Self {") { writer in
      writer.line("\(oneType).check::<\(parameter)>();")
      writer.line("// SAFETY: the host keeps the pointer until it passes it to the destructor.")
      writer.block("unsafe {") { writer in
        writer.line("let rep = \(parameter)::resource_into_raw_(Some(val));")
        writer.line("Self::from_handle(\(parameter)::_resource_new(rep.cast::<u8>()))")
      }
    }
    writer.line()
    writer.line("/// Returns the value.")
    let value = "self.rep::<\(parameter)>()"
    access("get\(bound)(&self) -> &\(parameter)", "&*\(value)", &writer)
    writer.line()
    access("get_mut\(bound)(&mut self) -> &mut \(parameter)", "&mut *\(value)", &writer)
    writer.line()
    writer.line("/// Takes the value out of the resource, and drops the handle.")
    access("into_inner\(bound)(self) -> \(parameter)", "(*\(value)).take()", &writer)
    writer.line()
    writer.block("fn rep\(bound)(&self) -> *mut \(option)<\(parameter)> {") { writer in
      writer.line("\(oneType).check::<\(parameter)>();")
      writer.line("\(parameter)::_resource_rep(self.handle()).cast()")
    }
    hidden(&writer)
  }

  private func access(_ head: String, _ value: String, _ writer: inout CodeWriter) {
    let trap = scope.runtime("trap")
    writer.block("pub fn \(head) {") { writer in
      writer.line("// SAFETY: `rep` has checked that values of this resource have this type.")
      writer.block("match unsafe { \(value) } {") { writer in
        writer.line("Some(value) => value,")
        writer.line("None => \(trap)(\"the value has been taken out\"),")
      }
    }
  }

  private func hidden(_ writer: inout CodeWriter) {
    for item in HandleFunctions().items(scope) {
      writer.line()
      item(&writer)
    }
    writer.line()
    HandleFunctions.hidden("pub unsafe fn dtor\(bound)(rep: *mut u8)", &writer) {
      $0.line("// SAFETY: the pointer comes from `new`, and the host passes it here once.")
      $0.line("::core::mem::drop(unsafe { \(parameter)::resource_from_raw_(rep.cast()) });")
    }
  }

  // MARK: The borrowed handle

  private func borrowed(_ writer: inout CodeWriter) {
    writer.line("/// A borrowed [`\(name)`], valid for the duration of a call.")
    writer.line("#[repr(transparent)]")
    writer.line("#[derive(Debug)]")
    writer.block("pub struct \(borrow)<'a> {") { writer in
      writer.line("rep: *const u8,")
      writer.line("owner: ::core::marker::PhantomData<&'a \(name)>,")
    }
    writer.line()
    writer.block("impl<'a> \(borrow)<'a> {") { writer in
      writer.line("#[doc(hidden)]")
      writer.block("pub unsafe fn lift(rep: *const u8) -> Self {") { writer in
        writer.block("Self {") { writer in
          writer.line("rep,")
          writer.line("owner: ::core::marker::PhantomData,")
        }
      }
      writer.line()
      writer.line("/// Returns the value.")
      writer.block("pub fn get\(bound)(&self) -> &'a \(parameter) {") { writer in
        writer.line("\(oneType).check::<\(parameter)>();")
        writer.line(
          "// SAFETY: the host passes a pointer that comes from `new`, and the type is checked.")
        writer.block("match unsafe { &*self.rep.cast::<\(option)<\(parameter)>>() } {") { writer in
          writer.line("Some(value) => value,")
          writer.line("None => \(scope.runtime("trap"))(\"the value has been taken out\"),")
        }
      }
    }
  }

  // MARK: The trait

  /// Prints the trait with the functions of the resource.
  func printTrait(_ writer: inout CodeWriter, _ functions: [(inout CodeWriter) -> Void]) {
    let bound = "\(scope.runtime("Resource"))<Rep = \(option)<Self>>"
    writer.line("/// An implementation of the resource [`\(name)`].")
    writer.block("pub trait \(guestTrait): \(bound) {") { writer in
      writer.separated(functions + representation)
    }
  }

  /// How values are stored, which an implementation may override, and calls of the built-ins of the host.
  private var representation: [(inout CodeWriter) -> Void] {
    let box = scope.runtime("Box")
    return [
      { writer in
        HandleFunctions.hidden(
          "unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep", &writer
        ) { $0.line("\(box)::into_raw(\(box)::new(val))") }
      },
      { writer in
        HandleFunctions.hidden(
          "unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep", &writer
        ) {
          $0.line("// SAFETY: the pointer comes from `resource_into_raw_`.")
          $0.line("unsafe { *\(box)::from_raw(ptr) }")
        }
      },
      { writer in
        HandleFunctions.hidden("unsafe fn _resource_new(val: *mut u8) -> u32", &writer) {
          $0.line("// SAFETY: the host only stores the pointer.")
          $0.line("unsafe { \(builtins.new)(val) }")
        }
      },
      { writer in
        HandleFunctions.hidden("fn _resource_rep(handle: u32) -> *mut u8", &writer) {
          $0.line("// SAFETY: the host looks up the handle, and traps if it is invalid.")
          $0.line("unsafe { \(builtins.rep)(handle) }")
        }
      },
    ]
  }
}

/// The paths of the built-ins `resource.new`, `resource.rep` and `resource.drop` for an exported resource.
struct ResourceBuiltins {
  var new: String
  var rep: String
  var drop: String
}
