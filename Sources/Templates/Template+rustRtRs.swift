// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

extension Template {
  /// The text of `Templates/rust/rt.rs`.
  package static let rustRtRs = ##"""
// The runtime of generated Rust guests: what doesn't depend on the WIT.
//
// Pintle copies the parts that a world needs into `mod _rt` of its bindings. A line
// `// part: NAME` begins a part, `// part: NAME needs A, B` one that needs others. Everything has
// to compile without the standard library and, but for the spelling of `unsafe extern`, with
// Rust 1.63.

// part: alloc_crate
extern crate alloc as alloc_crate;

// part: alloc needs alloc_crate
pub use self::alloc_crate::alloc;

// part: Box needs alloc_crate
pub use self::alloc_crate::boxed::Box;

// part: String needs alloc_crate
pub use self::alloc_crate::string::String;

// part: Vec needs alloc_crate
pub use self::alloc_crate::vec::Vec;

// part: trap
/// Stops the guest: the host handed over something that the interface does not allow.
#[cold]
#[inline(never)]
pub fn trap(reason: &str) -> ! {
    #[cfg(target_arch = "wasm32")]
    {
        let _ = reason;
        ::core::arch::wasm32::unreachable()
    }
    #[cfg(not(target_arch = "wasm32"))]
    ::core::panic!("{}", reason)
}

// part: no_host
/// What an imported function does where there is no host, for example in unit tests.
#[cfg(not(target_arch = "wasm32"))]
#[cold]
pub fn no_host(name: &str) -> ! {
    ::core::panic!("`{}` is imported from a WebAssembly host", name)
}

// part: load
/// Reads a value from a block that the host or this module filled.
///
/// # Safety
///
/// An initialised and aligned `T` lies `offset` bytes behind `base`.
#[inline]
pub unsafe fn load<T: Copy>(base: *const u8, offset: usize) -> T {
    unsafe { base.add(offset).cast::<T>().read() }
}

// part: store
/// Writes a value into a block of this module.
///
/// # Safety
///
/// `offset` bytes behind `base` there is aligned room for a `T`.
#[inline]
pub unsafe fn store<T: Copy>(base: *mut u8, offset: usize, value: T) {
    unsafe { base.add(offset).cast::<T>().write(value) }
}

// part: Area
/// Room for `N` bytes that is aligned like an `A`, uninitialised.
#[repr(C)]
pub struct Area<A, const N: usize> {
    align: [A; 0],
    bytes: ::core::mem::MaybeUninit<[u8; N]>,
}

impl<A, const N: usize> Area<A, N> {
    pub const fn new() -> Self {
        Self {
            align: [],
            bytes: ::core::mem::MaybeUninit::uninit(),
        }
    }

    pub fn ptr(&mut self) -> *mut u8 {
        self.bytes.as_mut_ptr().cast::<u8>()
    }
}

// part: static_area needs Area
#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
::core::compile_error!("results cross in static memory, which threads would share");

// part: lift_char needs trap
/// A `char` from its scalar value.
#[inline]
pub fn lift_char(code: i32) -> char {
    match char::from_u32(code as u32) {
        Some(scalar) => scalar,
        None => trap("not a Unicode scalar value"),
    }
}

// part: check_list needs trap
/// Checks that a list of the host's can be a block of this module's allocator.
#[inline]
pub fn check_list(ptr: *mut u8, len: usize, size: usize, align: usize) {
    if len != 0 {
        let fits = len <= isize::MAX as usize / size;
        if ptr.is_null() || ptr as usize % align != 0 || !fits {
            trap("not a list");
        }
    }
}

// part: lift_numbers needs check_list, Vec
/// Takes over a list of numbers that the host allocated. An empty one has any address.
///
/// # Safety
///
/// The block was allocated for exactly `len` numbers and filled; nothing else uses it.
#[inline]
pub unsafe fn lift_numbers<T: Copy>(ptr: *mut u8, len: usize) -> Vec<T> {
    if len == 0 {
        return Vec::new();
    }
    check_list(
        ptr,
        len,
        ::core::mem::size_of::<T>(),
        ::core::mem::align_of::<T>(),
    );
    unsafe { Vec::from_raw_parts(ptr.cast::<T>(), len, len) }
}

// part: lift_text needs lift_numbers, String
/// Takes over a text that the host allocated.
///
/// # Safety
///
/// The block was allocated for exactly `len` bytes and filled; nothing else uses it.
#[inline]
pub unsafe fn lift_text(ptr: *mut u8, len: usize) -> String {
    match String::from_utf8(unsafe { lift_numbers(ptr, len) }) {
        Ok(text) => text,
        Err(_) => trap("not UTF-8"),
    }
}

// part: give_numbers needs Vec, Box
/// The address and length of a list of numbers, in a block of exactly its size that others free.
#[inline]
pub fn give_numbers<T: Copy>(numbers: Vec<T>) -> (*mut u8, usize) {
    let len = numbers.len();
    (Box::into_raw(numbers.into_boxed_slice()).cast::<u8>(), len)
}

// part: give_text needs give_numbers, String
/// The address and length of a text, in a block of exactly its size that others free.
#[inline]
pub fn give_text(text: String) -> (*mut u8, usize) {
    give_numbers(text.into_bytes())
}

// part: allocate needs alloc, trap
/// A block for exactly `len` elements; an address that only looks like one if that is no byte.
pub fn allocate(len: usize, size: usize, align: usize) -> *mut u8 {
    if len == 0 || size == 0 {
        return align as *mut u8;
    }
    let layout = match len.checked_mul(size) {
        Some(bytes) => alloc::Layout::from_size_align(bytes, align),
        None => trap("capacity overflow"),
    };
    match layout {
        // SAFETY: the layout has at least one byte.
        Ok(layout) => match unsafe { alloc::alloc(layout) } {
            ptr if ptr.is_null() => alloc::handle_alloc_error(layout),
            ptr => ptr,
        },
        Err(_) => trap("capacity overflow"),
    }
}

// part: free needs alloc
/// Frees a block for `len` elements.
///
/// # Safety
///
/// The block was allocated with exactly this layout, and nothing uses it any more.
#[inline]
pub unsafe fn free(ptr: *mut u8, len: usize, size: usize, align: usize) {
    if len != 0 && size != 0 {
        unsafe {
            alloc::dealloc(
                ptr,
                alloc::Layout::from_size_align_unchecked(len * size, align),
            )
        }
    }
}

// part: Arena needs allocate, free, Vec
/// Blocks that live for one call: lists whose elements had to be rewritten for the host.
pub struct Arena(Vec<(*mut u8, usize, usize, usize)>);

impl Arena {
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// A block for `len` elements that lives as long as the arena.
    pub fn list(&mut self, len: usize, size: usize, align: usize) -> *mut u8 {
        let ptr = allocate(len, size, align);
        self.0.push((ptr, len, size, align));
        ptr
    }
}

impl ::core::ops::Drop for Arena {
    fn drop(&mut self) {
        for &(ptr, len, size, align) in &self.0 {
            // SAFETY: the block was allocated above; the call that used it is over.
            unsafe { free(ptr, len, size, align) }
        }
    }
}

// part: realloc needs alloc, trap
/// What the host calls to make room in this module's memory, or to change the size of a block.
///
/// # Safety
///
/// `old_ptr` is a block of `old_len` bytes that this function returned, unless `old_len` is 0.
pub unsafe fn realloc(
    old_ptr: *mut u8,
    old_len: usize,
    align: usize,
    new_len: usize,
) -> *mut u8 {
    if !align.is_power_of_two() || new_len > isize::MAX as usize - align {
        trap("not a layout");
    }
    // SAFETY: the alignment is a power of two, and no size exceeds `isize::MAX` when rounded up
    // to it. The host gives blocks back with the sizes that it asked for.
    unsafe {
        let layout = alloc::Layout::from_size_align_unchecked(new_len, align);
        let ptr = if old_len == 0 {
            if new_len == 0 {
                return align as *mut u8;
            }
            alloc::alloc(layout)
        } else {
            let old = alloc::Layout::from_size_align_unchecked(old_len, align);
            if new_len == 0 {
                alloc::dealloc(old_ptr, old);
                return align as *mut u8;
            }
            alloc::realloc(old_ptr, old, new_len)
        };
        if ptr.is_null() {
            trap("out of memory");
        }
        ptr
    }
}

// part: run_ctors_once
#[cfg(target_arch = "wasm32")]
unsafe extern "C" {
    fn __wasm_call_ctors();
}

/// Runs the module's static constructors (of C++ code, for example) before its first export.
///
/// To name the linker's function also keeps it from being called around every export.
#[inline]
pub fn run_ctors_once() {
    #[cfg(target_arch = "wasm32")]
    {
        use ::core::sync::atomic::{AtomicBool, Ordering};
        static DONE: AtomicBool = AtomicBool::new(false);
        if !DONE.swap(true, Ordering::Relaxed) {
            // SAFETY: the linker makes this function, and it runs once.
            unsafe { __wasm_call_ctors() }
        }
    }
}

// part: Resource
/// What the host's table of handles refers to: a value of the guest, until it is taken out.
pub trait Resource: Sized + 'static {
    type Rep;
}

impl<T: 'static> Resource for T {
    type Rep = Option<T>;
}

// part: Handle
/// A number in the host's table of handles, until it is taken because the ownership moves on.
#[derive(Debug)]
#[repr(transparent)]
pub struct Handle(::core::sync::atomic::AtomicU32);

impl Handle {
    const TAKEN: u32 = u32::MAX;

    pub const fn new(handle: u32) -> Self {
        Self(::core::sync::atomic::AtomicU32::new(handle))
    }

    pub fn get(&self) -> u32 {
        self.0.load(::core::sync::atomic::Ordering::Relaxed)
    }

    pub fn take(&self) -> u32 {
        self.0
            .swap(Self::TAKEN, ::core::sync::atomic::Ordering::Relaxed)
    }

    /// The handle that is left to be dropped.
    pub fn left(&self) -> Option<u32> {
        Some(self.take()).filter(|&handle| handle != Self::TAKEN)
    }
}

// part: OneType
/// Remembers the type that implements a resource, so that no value is read as another type.
pub struct OneType {
    state: ::core::sync::atomic::AtomicU8,
    id: ::core::cell::UnsafeCell<Option<::core::any::TypeId>>,
}

// SAFETY: one thread gets `state` from EMPTY to WRITING and writes `id`; others read after SET.
unsafe impl ::core::marker::Sync for OneType {}

impl OneType {
    const EMPTY: u8 = 0;
    const WRITING: u8 = 1;
    const SET: u8 = 2;

    pub const fn new() -> Self {
        Self {
            state: ::core::sync::atomic::AtomicU8::new(Self::EMPTY),
            id: ::core::cell::UnsafeCell::new(None),
        }
    }

    /// Panics if the resource was used with another type before.
    pub fn check<T: 'static>(&self) {
        use ::core::sync::atomic::Ordering::{Acquire, Release};
        let id = ::core::any::TypeId::of::<T>();
        match self
            .state
            .compare_exchange(Self::EMPTY, Self::WRITING, Acquire, Acquire)
        {
            Ok(_) => {
                // SAFETY: only this thread gets here, and none reads before SET.
                unsafe { *self.id.get() = Some(id) }
                self.state.store(Self::SET, Release);
            }
            Err(_) => {
                while self.state.load(Acquire) != Self::SET {
                    ::core::hint::spin_loop();
                }
                // SAFETY: nobody writes after SET.
                let known = unsafe { *self.id.get() };
                ::core::assert!(
                    known == Some(id),
                    "one resource can't have two implementations"
                );
            }
        }
    }
}

// part: debug_case
/// A case with a payload, as `#[derive(Debug)]` would show it but with the type's name in front.
pub fn debug_case(
    f: &mut ::core::fmt::Formatter<'_>,
    name: &str,
    payload: &dyn ::core::fmt::Debug,
) -> ::core::fmt::Result {
    f.debug_tuple(name).field(payload).finish()
}

"""##
}
