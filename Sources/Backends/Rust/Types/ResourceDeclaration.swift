import PintleABI
import PintleCodegen
import PintleModel

/// Prints what stands for a resource of the guest's own: the owned handle, the borrowed one, and the
/// trait of the type that implements it (9).
struct ResourceDeclaration {
  let name: String
  /// The borrowed handle.
  let borrow: String
  let guestTrait: String
  /// The type parameter for what implements the trait.
  let app: String
  /// The static that remembers the implementing type.
  let oneType: String
  let docs: String?
  let intrinsics: ResourceIntrinsics
  /// `Option`, or its path where the name means something else.
  let option: String
  let scope: TypeScope

  private var bound: String { "<\(app): \(guestTrait)>" }

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
    writer.line()
    writer.block("impl ::core::ops::Drop for \(name) {") { drop(&$0) }
    writer.line()
    borrowed(&writer)
  }

  // MARK: The owned handle

  private func owned(_ writer: inout CodeWriter) {
    writer.line("/// Makes a handle of a value.")
    writer.block("pub fn new\(bound)(val: \(app)) -> Self {") { writer in
      writer.line("\(oneType).check::<\(app)>();")
      writer.line("// SAFETY: the host keeps the pointer until it calls the destructor with it.")
      writer.block("unsafe {") { writer in
        writer.line("let rep = \(app)::resource_into_raw_(Some(val));")
        writer.line("Self::from_handle(\(app)::_resource_new(rep.cast::<u8>()))")
      }
    }
    writer.line()
    writer.line("/// The value.")
    access("get\(bound)(&self) -> &\(app)", "unsafe { &*self.rep::<\(app)>() }", &writer)
    writer.line()
    access(
      "get_mut\(bound)(&mut self) -> &mut \(app)", "unsafe { &mut *self.rep::<\(app)>() }", &writer)
    writer.line()
    writer.line("/// Takes the value out; the handle is dropped empty.")
    access(
      "into_inner\(bound)(self) -> \(app)", "unsafe { (*self.rep::<\(app)>()).take() }", &writer)
    writer.line()
    writer.block("fn rep\(bound)(&self) -> *mut \(option)<\(app)> {") { writer in
      writer.line("\(oneType).check::<\(app)>();")
      writer.line("\(app)::_resource_rep(self.handle()).cast()")
    }
    hidden(&writer)
  }

  private func access(_ head: String, _ value: String, _ writer: inout CodeWriter) {
    let trap = scope.runtime("trap")
    writer.block("pub fn \(head) {") { writer in
      writer.line("// SAFETY: all values of this resource are of one type, as was checked.")
      writer.block("match \(value) {") { writer in
        writer.line("Some(value) => value,")
        writer.line("None => \(trap)(\"the value was taken out\"),")
      }
    }
  }

  private func hidden(_ writer: inout CodeWriter) {
    for item in HandleFunctions.items(scope) {
      writer.line()
      item(&writer)
    }
    writer.line()
    HandleFunctions.hidden("pub unsafe fn dtor\(bound)(rep: *mut u8)", &writer) {
      $0.line("// SAFETY: the pointer comes from `new`; the host gives it back once.")
      $0.line("::core::mem::drop(unsafe { \(app)::resource_from_raw_(rep.cast()) });")
    }
  }

  private func drop(_ writer: inout CodeWriter) {
    writer.block("fn drop(&mut self) {") { writer in
      writer.block("if let Some(handle) = self.handle.left() {") { writer in
        writer.line("// SAFETY: the handle is this guest's, and nobody else drops it.")
        writer.line("unsafe { \(intrinsics.drop)(handle) }")
      }
    }
  }

  // MARK: The borrowed handle

  private func borrowed(_ writer: inout CodeWriter) {
    writer.line("/// A [`\(name)`] of someone else's, for the length of a call.")
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
      writer.line("/// The value.")
      writer.block("pub fn get\(bound)(&self) -> &'a \(app) {") { writer in
        writer.line("\(oneType).check::<\(app)>();")
        writer.line(
          "// SAFETY: the host lends what this guest gave it, of the type that was checked.")
        writer.block("match unsafe { &*self.rep.cast::<\(option)<\(app)>>() } {") { writer in
          writer.line("Some(value) => value,")
          writer.line("None => \(scope.runtime("trap"))(\"the value was taken out\"),")
        }
      }
    }
  }

  // MARK: The trait

  /// The trait with the functions of the resource.
  func printTrait(_ writer: inout CodeWriter, _ functions: [(inout CodeWriter) -> Void]) {
    let bound = "\(scope.runtime("Resource"))<Rep = \(option)<Self>>"
    writer.line("/// What implements the resource [`\(name)`].")
    writer.block("pub trait \(guestTrait): \(bound) {") { writer in
      writer.separated(functions + representation)
    }
  }

  /// Where a value lives, which an implementation may decide otherwise, and the host's part of it.
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
          $0.line("// SAFETY: the host keeps the pointer as it is.")
          $0.line("unsafe { \(intrinsics.new)(val) }")
        }
      },
      { writer in
        HandleFunctions.hidden("fn _resource_rep(handle: u32) -> *mut u8", &writer) {
          $0.line("// SAFETY: the host only looks the handle up, and traps if it is none.")
          $0.line("unsafe { \(intrinsics.rep)(handle) }")
        }
      },
    ]
  }
}

/// The paths of the three functions that the host provides for a resource of the guest's own.
struct ResourceIntrinsics {
  var new: String
  var rep: String
  var drop: String
}
