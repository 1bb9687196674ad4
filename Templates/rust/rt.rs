// The runtime of generated Rust guests: the code that doesn't depend on the WIT.
//
// Pintle copies the parts that a world needs into `mod _rt` of its bindings. A part begins with
// `// #part name: parts it needs` and ends with `// #end`. All parts compile without the
// standard library and, except for `unsafe extern`, with Rust 1.63.

// #part alloc_crate
extern crate alloc as alloc_crate;
// #end

// #part alloc: alloc_crate
pub use self::alloc_crate::alloc;
// #end

// #part Box: alloc_crate
pub use self::alloc_crate::boxed::Box;
// #end

// #part String: alloc_crate
pub use self::alloc_crate::string::String;
// #end

// #part BTreeMap: alloc_crate
pub use self::alloc_crate::collections::BTreeMap;
// #end

// #part Vec: alloc_crate
pub use self::alloc_crate::vec::Vec;
// #end

// #part trap
/// Traps because the host passed a value that the interface doesn't allow.
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
// #end

// #part trap_debug: trap
/// The same in debug builds. Release builds trust the host.
///
/// # Safety
///
/// In a release build this must be unreachable.
#[inline(always)]
pub unsafe fn trap_debug(reason: &str) -> ! {
    if ::core::cfg!(debug_assertions) {
        trap(reason)
    }
    unsafe { ::core::hint::unreachable_unchecked() }
}
// #end

// #part std
#[cfg(feature = "std")]
pub extern crate std;
// #end

// #part no_host
/// Panics because an imported function was called without a host, for example in a unit test.
#[cfg(not(target_arch = "wasm32"))]
#[cold]
pub fn no_host(name: &str) -> ! {
    ::core::panic!("`{}` is only available in a WebAssembly host", name)
}
// #end

// #part load
/// Reads the value `offset` bytes after `base`.
///
/// # Safety
///
/// There must be an initialized and aligned `T` at this address.
#[inline]
pub unsafe fn load<T: Copy>(base: *const u8, offset: usize) -> T {
    unsafe { base.add(offset).cast::<T>().read() }
}
// #end

// #part store
/// Writes a value `offset` bytes after `base`.
///
/// # Safety
///
/// This address must be aligned and valid for writing a `T`.
#[inline]
pub unsafe fn store<T: Copy>(base: *mut u8, offset: usize, value: T) {
    unsafe { base.add(offset).cast::<T>().write(value) }
}
// #end

// #part Area
/// `N` uninitialized bytes with the alignment of `A`.
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
// #end

// #part static_area: Area
#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
::core::compile_error!("results are returned in static memory, which threads would share");
// #end

// #part lift_char: trap
/// Converts a Unicode scalar value to a `char`.
#[inline]
pub fn lift_char(code: i32) -> char {
    match char::from_u32(code as u32) {
        Some(scalar) => scalar,
        None => trap("invalid Unicode scalar value"),
    }
}
// #end

// #part lift_char_debug: lift_char
/// Converts a Unicode scalar value to a `char`. Only debug builds check it.
///
/// # Safety
///
/// In a release build it must be a Unicode scalar value.
#[inline]
pub unsafe fn lift_char_debug(code: i32) -> char {
    if ::core::cfg!(debug_assertions) {
        lift_char(code)
    } else {
        unsafe { char::from_u32_unchecked(code as u32) }
    }
}
// #end

// #part check_list: trap
/// Traps if a list from the host can't be a block of this module's allocator.
#[inline]
pub fn check_list(ptr: *mut u8, len: usize, size: usize, align: usize) {
    if len != 0 {
        let fits = len <= isize::MAX as usize / size;
        if ptr.is_null() || ptr as usize % align != 0 || !fits {
            trap("invalid list");
        }
    }
}
// #end

// #part lift_numbers: check_list Vec
/// Takes ownership of a list of numbers that the host allocated. An empty one has any address.
///
/// # Safety
///
/// The block must have been allocated for exactly `len` numbers, be initialized, and be unused
/// elsewhere.
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
// #end

// #part lift_text: lift_numbers String
/// Takes ownership of a string that the host allocated.
///
/// # Safety
///
/// The block must have been allocated for exactly `len` bytes, be initialized, and be unused
/// elsewhere.
#[inline]
pub unsafe fn lift_text(ptr: *mut u8, len: usize) -> String {
    match String::from_utf8(unsafe { lift_numbers(ptr, len) }) {
        Ok(text) => text,
        Err(_) => trap("invalid UTF-8"),
    }
}
// #end

// #part lift_text_debug: lift_text
/// Takes ownership of a string that the host allocated. Only debug builds check its encoding.
///
/// # Safety
///
/// As for `lift_text`; in a release build it must be valid UTF-8.
#[inline]
pub unsafe fn lift_text_debug(ptr: *mut u8, len: usize) -> String {
    unsafe {
        if ::core::cfg!(debug_assertions) {
            lift_text(ptr, len)
        } else {
            String::from_utf8_unchecked(lift_numbers(ptr, len))
        }
    }
}
// #end

// #part give_numbers: Vec Box
/// Transfers ownership of a list of numbers: returns the address and length of an exact block.
#[inline]
pub fn give_numbers<T: Copy>(numbers: Vec<T>) -> (*mut u8, usize) {
    let len = numbers.len();
    (Box::into_raw(numbers.into_boxed_slice()).cast::<u8>(), len)
}
// #end

// #part give_text: give_numbers String
/// Transfers ownership of a string: returns the address and length of an exact block.
#[inline]
pub fn give_text(text: String) -> (*mut u8, usize) {
    give_numbers(text.into_bytes())
}
// #end

// #part allocate: alloc trap
/// Allocates a block for exactly `len` elements. If that is 0 bytes, the pointer is dangling.
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
// #end

// #part free: alloc
/// Frees a block for `len` elements.
///
/// # Safety
///
/// The block must have been allocated with this layout, and must not be used afterwards.
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
// #end

// #part Arena: allocate free Vec
/// Blocks that are freed at the end of a call: lists that were copied into their core layout.
pub struct Arena(Vec<(*mut u8, usize, usize, usize)>);

impl Arena {
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Allocates a block for `len` elements that lives as long as the arena.
    pub fn list(&mut self, len: usize, size: usize, align: usize) -> *mut u8 {
        let ptr = allocate(len, size, align);
        self.0.push((ptr, len, size, align));
        ptr
    }
}

impl ::core::ops::Drop for Arena {
    fn drop(&mut self) {
        for &(ptr, len, size, align) in &self.0 {
            // SAFETY: `list` allocated the block, and the call that used it is over.
            unsafe { free(ptr, len, size, align) }
        }
    }
}
// #end

// #part realloc: alloc trap
/// Allocates, resizes or frees a block of this module's memory for the host.
///
/// # Safety
///
/// Unless `old_len` is 0, this function must have returned `old_ptr` for `old_len` bytes.
pub unsafe fn realloc(
    old_ptr: *mut u8,
    old_len: usize,
    align: usize,
    new_len: usize,
) -> *mut u8 {
    if !align.is_power_of_two() || new_len > isize::MAX as usize - align {
        trap("invalid layout");
    }
    // SAFETY: the alignment is a power of two, and no size exceeds `isize::MAX` when rounded up
    // to it. The host passes blocks with the sizes that it requested.
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
// #end

// #part run_ctors_once
#[cfg(target_arch = "wasm32")]
unsafe extern "C" {
    fn __wasm_call_ctors();
}

/// Runs the module's static constructors (of C++ code, for example) before its first export.
///
/// Calling the linker's function here also keeps it from being called by every export.
#[inline]
pub fn run_ctors_once() {
    #[cfg(target_arch = "wasm32")]
    {
        use ::core::sync::atomic::{AtomicBool, Ordering};
        static DONE: AtomicBool = AtomicBool::new(false);
        if !DONE.swap(true, Ordering::Relaxed) {
            // SAFETY: the linker provides this function, and it runs once.
            unsafe { __wasm_call_ctors() }
        }
    }
}
// #end

// #part Resource
/// A type that implements a resource. The host's handles refer to a `Rep`: a value, until it is
/// taken out.
pub trait Resource: Sized + 'static {
    type Rep;
}

impl<T: 'static> Resource for T {
    type Rep = Option<T>;
}
// #end

// #part Handle
/// An index into the host's table of handles, until it is taken to transfer its ownership.
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

    /// Takes the handle, unless it was taken before.
    pub fn left(&self) -> Option<u32> {
        Some(self.take()).filter(|&handle| handle != Self::TAKEN)
    }
}
// #end

// #part Borrows: Box Vec
/// The handles that the parts of arguments borrow from the host, which are dropped with it at the end
/// of the call.
pub struct Borrows(Vec<(*mut u8, unsafe fn(*mut u8))>);

impl Borrows {
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Keeps a handle, and returns a reference to it.
    ///
    /// # Safety
    ///
    /// The reference must not be used after `self` is dropped.
    pub unsafe fn keep<'a, T: 'static>(&mut self, handle: T) -> &'a T {
        unsafe fn drop_handle<T>(ptr: *mut u8) {
            unsafe { ::core::mem::drop(Box::from_raw(ptr.cast::<T>())) }
        }
        let ptr = Box::into_raw(Box::new(handle));
        self.0.push((ptr.cast::<u8>(), drop_handle::<T>));
        unsafe { &*ptr }
    }
}

impl ::core::ops::Drop for Borrows {
    fn drop(&mut self) {
        for &(ptr, drop_handle) in &self.0 {
            // SAFETY: `keep` made the pointer for this function, and nothing uses it any more.
            unsafe { drop_handle(ptr) }
        }
    }
}
// #end

// #part OneType
/// Remembers the type that implements a resource, so that no value is read as another type.
pub struct OneType {
    state: ::core::sync::atomic::AtomicU8,
    id: ::core::cell::UnsafeCell<Option<::core::any::TypeId>>,
}

// SAFETY: one thread changes `state` from EMPTY to WRITING and sets `id`; others wait for SET.
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

    /// Panics if the resource has been used with another type.
    pub fn check<T: 'static>(&self) {
        use ::core::sync::atomic::Ordering::{Acquire, Release};
        let id = ::core::any::TypeId::of::<T>();
        match self
            .state
            .compare_exchange(Self::EMPTY, Self::WRITING, Acquire, Acquire)
        {
            Ok(_) => {
                // SAFETY: only this thread gets here, and no other reads `id` before SET.
                unsafe { *self.id.get() = Some(id) }
                self.state.store(Self::SET, Release);
            }
            Err(_) => {
                while self.state.load(Acquire) != Self::SET {
                    ::core::hint::spin_loop();
                }
                // SAFETY: nothing writes `id` after SET.
                let known = unsafe { *self.id.get() };
                ::core::assert!(
                    known == Some(id),
                    "a resource can't have two implementations"
                );
            }
        }
    }
}
// #end

// #part debug_case
/// Formats a case with a payload like `#[derive(Debug)]`, but with the type's name before it.
pub fn debug_case(
    f: &mut ::core::fmt::Formatter<'_>,
    name: &str,
    payload: &dyn ::core::fmt::Debug,
) -> ::core::fmt::Result {
    f.debug_tuple(name).field(payload).finish()
}
// #end

// #part FlagIter
/// An iterator over the flags of a set.
pub struct FlagIter<T, I> {
    rest: T,
    index: usize,
    next: fn(&mut T, &mut usize) -> Option<I>,
}

impl<T, I> FlagIter<T, I> {
    pub fn new(rest: T, next: fn(&mut T, &mut usize) -> Option<I>) -> Self {
        Self {
            rest,
            index: 0,
            next,
        }
    }
}

impl<T, I> ::core::iter::Iterator for FlagIter<T, I> {
    type Item = I;

    fn next(&mut self) -> Option<I> {
        (self.next)(&mut self.rest, &mut self.index)
    }
}
// #end

// #part flags: FlagIter
/// Makes a struct with the field `bits` a set of flags, with the API of the crate `bitflags` 2.
///
/// `$rt` is the path of this module at the invocation; the flags are constants of the struct.
macro_rules! flags {
    ($rt:ident $name:ident $bits:ident: $($flag:ident)+) => {
        #[allow(clippy::all, dead_code, missing_docs, unreachable_pub)]
        impl $name {
            const _NAMED: &'static [(&'static str, Self)] =
                &[$((::core::stringify!($flag), Self::$flag)),+];

            pub const fn empty() -> Self {
                Self { bits: 0 }
            }

            pub const fn all() -> Self {
                Self { bits: $(Self::$flag.bits)|+ }
            }

            pub const fn bits(&self) -> $bits {
                self.bits
            }

            pub const fn from_bits(bits: $bits) -> ::core::option::Option<Self> {
                if bits & !Self::all().bits == 0 {
                    Some(Self { bits })
                } else {
                    None
                }
            }

            pub const fn from_bits_truncate(bits: $bits) -> Self {
                Self { bits: bits & Self::all().bits }
            }

            pub const fn from_bits_retain(bits: $bits) -> Self {
                Self { bits }
            }

            pub fn from_name(name: &str) -> ::core::option::Option<Self> {
                for &(known, flag) in Self::_NAMED {
                    if known == name {
                        return Some(flag);
                    }
                }
                None
            }

            pub const fn is_empty(&self) -> bool {
                self.bits == 0
            }

            pub const fn is_all(&self) -> bool {
                self.bits | Self::all().bits == self.bits
            }

            pub const fn intersects(&self, other: Self) -> bool {
                self.bits & other.bits != 0
            }

            pub const fn contains(&self, other: Self) -> bool {
                self.bits & other.bits == other.bits
            }

            pub const fn union(self, other: Self) -> Self {
                Self { bits: self.bits | other.bits }
            }

            pub const fn intersection(self, other: Self) -> Self {
                Self { bits: self.bits & other.bits }
            }

            pub const fn difference(self, other: Self) -> Self {
                Self { bits: self.bits & !other.bits }
            }

            pub const fn symmetric_difference(self, other: Self) -> Self {
                Self { bits: self.bits ^ other.bits }
            }

            pub const fn complement(self) -> Self {
                Self::from_bits_truncate(!self.bits)
            }

            pub fn insert(&mut self, other: Self) {
                *self = self.union(other);
            }

            pub fn remove(&mut self, other: Self) {
                *self = self.difference(other);
            }

            pub fn toggle(&mut self, other: Self) {
                *self = self.symmetric_difference(other);
            }

            pub fn set(&mut self, other: Self, value: bool) {
                if value {
                    self.insert(other);
                } else {
                    self.remove(other);
                }
            }

            pub fn iter(&self) -> $rt::FlagIter<Self, Self> {
                $rt::FlagIter::new(*self, |rest, index| match Self::_next(rest, index) {
                    Some((_, flag)) => Some(flag),
                    None if rest.is_empty() => None,
                    None => Some(::core::mem::replace(rest, Self::empty())),
                })
            }

            pub fn iter_names(&self) -> $rt::FlagIter<Self, (&'static str, Self)> {
                $rt::FlagIter::new(*self, Self::_next)
            }

            fn _next(
                rest: &mut Self,
                index: &mut usize,
            ) -> ::core::option::Option<(&'static str, Self)> {
                while *index < Self::_NAMED.len() {
                    let (name, flag) = Self::_NAMED[*index];
                    *index += 1;
                    if rest.contains(flag) {
                        rest.remove(flag);
                        return Some((name, flag));
                    }
                }
                None
            }

            #[doc(hidden)]
            pub fn _lift(bits: i32) -> Self {
                Self::from_bits_truncate(bits as $bits)
            }

            #[doc(hidden)]
            pub fn _lower(&self) -> i32 {
                Self::from_bits_truncate(self.bits).bits as i32
            }
        }

        $rt::flags!(@operator $name, BitOr, bitor, BitOrAssign, bitor_assign, union);
        $rt::flags!(@operator $name, BitAnd, bitand, BitAndAssign, bitand_assign, intersection);
        $rt::flags!(@operator $name, BitXor, bitxor, BitXorAssign, bitxor_assign, symmetric_difference);
        $rt::flags!(@operator $name, Sub, sub, SubAssign, sub_assign, difference);

        impl ::core::ops::Not for $name {
            type Output = Self;

            fn not(self) -> Self {
                self.complement()
            }
        }

        impl ::core::iter::Extend<$name> for $name {
            fn extend<T: ::core::iter::IntoIterator<Item = Self>>(&mut self, flags: T) {
                for flag in flags {
                    self.insert(flag);
                }
            }
        }

        impl ::core::iter::FromIterator<$name> for $name {
            fn from_iter<T: ::core::iter::IntoIterator<Item = Self>>(flags: T) -> Self {
                let mut all = Self::empty();
                for flag in flags {
                    all.insert(flag);
                }
                all
            }
        }

        impl ::core::iter::IntoIterator for $name {
            type Item = Self;
            type IntoIter = $rt::FlagIter<Self, Self>;

            fn into_iter(self) -> Self::IntoIter {
                self.iter()
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(::core::concat!(::core::stringify!($name), "("))?;
                let mut rest = *self;
                let mut index = 0;
                let mut separator = "";
                while let Some((name, _)) = Self::_next(&mut rest, &mut index) {
                    ::core::write!(f, "{}{}", separator, name)?;
                    separator = " | ";
                }
                if !rest.is_empty() || self.is_empty() {
                    ::core::write!(f, "{}{:#x}", separator, rest.bits)?;
                }
                f.write_str(")")
            }
        }

        $rt::flags!(@format $name, Binary);
        $rt::flags!(@format $name, Octal);
        $rt::flags!(@format $name, LowerHex);
        $rt::flags!(@format $name, UpperHex);
    };
    (@operator $name:ident, $op:ident, $f:ident, $assign:ident, $g:ident, $by:ident) => {
        impl ::core::ops::$op for $name {
            type Output = Self;

            fn $f(self, other: Self) -> Self {
                self.$by(other)
            }
        }

        impl ::core::ops::$assign for $name {
            fn $g(&mut self, other: Self) {
                *self = self.$by(other);
            }
        }
    };
    (@format $name:ident, $format:ident) => {
        impl ::core::fmt::$format for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::$format::fmt(&self.bits, f)
            }
        }
    };
}
pub(crate) use flags;
// #end
