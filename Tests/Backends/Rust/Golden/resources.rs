// Generated for a test.
// Needs Rust 1.82 or later; --rust-version 1.63 suits older compilers.

/// The functions that this module imports from its host.
#[cfg(target_arch = "wasm32")]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _imports {
    #[link(wasm_import_module = "[export]test:resources/store")]
    unsafe extern "C" {
        #[link_name = "[resource-new]blob"]
        pub fn blob_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]blob"]
        pub fn blob_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]blob"]
        pub fn blob_drop(handle: u32);
        #[link_name = "[resource-new]key"]
        pub fn key_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]key"]
        pub fn key_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]key"]
        pub fn key_drop(handle: u32);
        #[link_name = "[resource-new]token"]
        pub fn token_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]token"]
        pub fn token_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]token"]
        pub fn token_drop(handle: u32);
    }
}

/// Exports the functions of a type that implements the `Guest` traits: `export!(App);`, or
/// `export!(App with_types_in path::to::this::module);` from another module.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[allow(unused_macros)]
macro_rules! _export_test_resources_resources {
    ($app:ident) => {
        self::export!($app with_types_in self);
    };
    ($app:ident with_types_in $($path:tt)*) => {
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::resources::store::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::resources::store as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:resources/store#[constructor]blob")]
            unsafe extern "C" fn export_blob_constructor(
                init_ptr: *mut u8,
                init_len: usize,
            ) -> i32 {
                unsafe { _module::_export_blob_constructor::<<$app as _module::Guest>::Blob>(init_ptr, init_len) }
            }
            #[unsafe(export_name = "test:resources/store#[method]blob.write")]
            unsafe extern "C" fn export_blob_write(
                self_: *mut u8,
                bytes_ptr: *mut u8,
                bytes_len: usize,
            ) {
                unsafe { _module::_export_blob_write::<<$app as _module::Guest>::Blob>(self_, bytes_ptr, bytes_len) }
            }
            #[unsafe(export_name = "test:resources/store#[method]blob.len")]
            unsafe extern "C" fn export_blob_len(self_: *mut u8) -> i32 {
                unsafe { _module::_export_blob_len::<<$app as _module::Guest>::Blob>(self_) }
            }
            #[unsafe(export_name = "test:resources/store#[static]blob.merge")]
            unsafe extern "C" fn export_blob_merge(a: i32, b: *mut u8) -> i32 {
                unsafe { _module::_export_blob_merge::<<$app as _module::Guest>::Blob>(a, b) }
            }
            #[unsafe(export_name = "test:resources/store#[static]blob.distance-between")]
            unsafe extern "C" fn export_blob_distance_between(a: *mut u8, b: *mut u8) -> f64 {
                unsafe { _module::_export_blob_distance_between::<<$app as _module::Guest>::Blob>(a, b) }
            }
            #[unsafe(export_name = "test:resources/store#[constructor]key")]
            unsafe extern "C" fn export_key_constructor(
                text_ptr: *mut u8,
                text_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_key_constructor::<<$app as _module::Guest>::Key>(text_ptr, text_len) }
            }
            #[unsafe(export_name = "cabi_post_test:resources/store#[constructor]key")]
            unsafe extern "C" fn post_return_key_constructor(result_area: *mut u8) {
                unsafe { _module::_post_return_key_constructor(result_area) }
            }
            #[unsafe(export_name = "test:resources/store#put")]
            unsafe extern "C" fn export_put(
                entry_key: i32,
                entry_count: i32,
                blobs_ptr: *mut u8,
                blobs_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_put::<$app>(entry_key, entry_count, blobs_ptr, blobs_len) }
            }
            #[unsafe(export_name = "test:resources/store#all")]
            unsafe extern "C" fn export_all() -> *mut u8 {
                unsafe { _module::_export_all::<$app>() }
            }
            #[unsafe(export_name = "cabi_post_test:resources/store#all")]
            unsafe extern "C" fn post_return_all(result_area: *mut u8) {
                unsafe { _module::_post_return_all(result_area) }
            }
            #[unsafe(export_name = "test:resources/store#issue")]
            unsafe extern "C" fn export_issue(key_case: i32, key_payload: i32) -> i32 {
                unsafe { _module::_export_issue::<$app>(key_case, key_payload) }
            }
            #[unsafe(export_name = "test:resources/store#[dtor]blob")]
            unsafe extern "C" fn dtor_blob(rep: *mut u8) {
                unsafe { _module::Blob::dtor::<<$app as _module::Guest>::Blob>(rep) }
            }
            #[unsafe(export_name = "test:resources/store#[dtor]key")]
            unsafe extern "C" fn dtor_key(rep: *mut u8) {
                unsafe { _module::Key::dtor::<<$app as _module::Guest>::Key>(rep) }
            }
            #[unsafe(export_name = "test:resources/store#[dtor]token")]
            unsafe extern "C" fn dtor_token(rep: *mut u8) {
                unsafe { _module::Token::dtor::<<$app as _module::Guest>::Token>(rep) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::resources::reader::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::resources::reader as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:resources/reader#read")]
            unsafe extern "C" fn export_read(data: *mut u8) -> *mut u8 {
                unsafe { _module::_export_read::<$app>(data) }
            }
            #[unsafe(export_name = "cabi_post_test:resources/reader#read")]
            unsafe extern "C" fn post_return_read(result_area: *mut u8) {
                unsafe { _module::_post_return_read(result_area) }
            }
            #[unsafe(export_name = "test:resources/reader#fresh")]
            unsafe extern "C" fn export_fresh() -> i32 {
                unsafe { _module::_export_fresh::<$app>() }
            }
        };
    };
}
#[rustfmt::skip]
#[allow(unused_imports)]
pub(crate) use _export_test_resources_resources as export;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod exports {
    pub mod test {
        pub mod resources {
            pub mod reader {
                use super::super::super::super::_rt;

                pub type Data = super::store::Blob;

                pub type DataBorrow<'a> = super::store::BlobBorrow<'a>;

                pub trait Guest {
                    fn read(data: DataBorrow<'_>) -> _rt::String;

                    fn fresh() -> Data;
                }

                static mut _RESULT_AREA: _rt::Area<u32, 8> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_read<T: Guest>(data: *mut u8) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let result = T::read(DataBorrow::lift(data));
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let (result_ptr, result_len) = _rt::give_text(result);
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_read(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe { _rt::free(_rt::load(result_area, 0), _rt::load(result_area, 4), 1, 1) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_fresh<T: Guest>() -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::fresh().take_handle() as i32 }
                }
            }

            pub mod store {
                use super::super::super::super::{_imports, _memory, _rt};

                #[derive(Debug)]
                pub struct Entry {
                    pub key: Key,
                    pub count: u32,
                }

                /// Bytes that grow.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Blob {
                    handle: _rt::Handle,
                }

                static _BLOB_TYPE: _rt::OneType = _rt::OneType::new();

                impl Blob {
                    /// Creates an owned handle to a value.
                    pub fn new<T: GuestBlob>(val: T) -> Self {
                        _BLOB_TYPE.check::<T>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T::resource_into_raw_(Some(val));
                            Self::from_handle(T::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestBlob>(&self) -> &T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T: GuestBlob>(&mut self) -> &mut T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T: GuestBlob>(self) -> T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T: GuestBlob>(&self) -> *mut Option<T> {
                        _BLOB_TYPE.check::<T>();
                        T::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T: GuestBlob>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Blob {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::blob_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Blob`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct BlobBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Blob>,
                }

                impl<'a> BlobBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestBlob>(&self) -> &'a T {
                        _BLOB_TYPE.check::<T>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Key {
                    handle: _rt::Handle,
                }

                static _KEY_TYPE: _rt::OneType = _rt::OneType::new();

                impl Key {
                    /// Creates an owned handle to a value.
                    pub fn new<T: GuestKey>(val: T) -> Self {
                        _KEY_TYPE.check::<T>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T::resource_into_raw_(Some(val));
                            Self::from_handle(T::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestKey>(&self) -> &T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T: GuestKey>(&mut self) -> &mut T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T: GuestKey>(self) -> T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T: GuestKey>(&self) -> *mut Option<T> {
                        _KEY_TYPE.check::<T>();
                        T::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T: GuestKey>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Key {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::key_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Key`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct KeyBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Key>,
                }

                impl<'a> KeyBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestKey>(&self) -> &'a T {
                        _KEY_TYPE.check::<T>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Token {
                    handle: _rt::Handle,
                }

                static _TOKEN_TYPE: _rt::OneType = _rt::OneType::new();

                impl Token {
                    /// Creates an owned handle to a value.
                    pub fn new<T: GuestToken>(val: T) -> Self {
                        _TOKEN_TYPE.check::<T>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T::resource_into_raw_(Some(val));
                            Self::from_handle(T::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestToken>(&self) -> &T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T: GuestToken>(&mut self) -> &mut T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T: GuestToken>(self) -> T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T: GuestToken>(&self) -> *mut Option<T> {
                        _TOKEN_TYPE.check::<T>();
                        T::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T: GuestToken>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Token {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::token_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Token`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct TokenBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Token>,
                }

                impl<'a> TokenBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestToken>(&self) -> &'a T {
                        _TOKEN_TYPE.check::<T>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                pub trait Guest {
                    type Blob: GuestBlob;
                    type Key: GuestKey;
                    type Token: GuestToken;

                    fn put(entry: Entry, blobs: _rt::Vec<BlobBorrow<'_>>) -> Option<Blob>;

                    fn all() -> _rt::Vec<Entry>;

                    fn issue(key: Option<KeyBorrow<'_>>) -> Token;
                }

                /// An implementation of the resource [`Blob`].
                pub trait GuestBlob: _rt::Resource<Rep = Option<Self>> {
                    fn new(init: _rt::Vec<u8>) -> Self;

                    fn write(&self, bytes: _rt::Vec<u8>);

                    fn len(&self) -> u32;

                    fn merge(a: Blob, b: BlobBorrow<'_>) -> Blob;

                    fn distance_between(a: BlobBorrow<'_>, b: BlobBorrow<'_>) -> f64;

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::blob_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::blob_rep(handle) }
                    }
                }

                /// An implementation of the resource [`Key`].
                pub trait GuestKey: _rt::Resource<Rep = Option<Self>> {
                    fn new(text: _rt::String) -> Result<Self, _rt::String>;

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::key_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::key_rep(handle) }
                    }
                }

                /// An implementation of the resource [`Token`].
                pub trait GuestToken: _rt::Resource<Rep = Option<Self>> {
                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::token_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::token_rep(handle) }
                    }
                }

                static mut _RESULT_AREA: _rt::Area<u32, 12> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_blob_constructor<T: GuestBlob>(
                    init_ptr: *mut u8,
                    init_len: usize,
                ) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let init = _rt::lift_numbers::<u8>(init_ptr, init_len);
                        Blob::new(T::new(init)).take_handle() as i32
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_blob_write<T: GuestBlob>(
                    self_: *mut u8,
                    bytes_ptr: *mut u8,
                    bytes_len: usize,
                ) {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let bytes = _rt::lift_numbers::<u8>(bytes_ptr, bytes_len);
                        T::write(BlobBorrow::lift(self_).get(), bytes);
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_blob_len<T: GuestBlob>(self_: *mut u8) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::len(BlobBorrow::lift(self_).get()) as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_blob_merge<T: GuestBlob>(a: i32, b: *mut u8) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        T::merge(Blob::from_handle(a as u32), BlobBorrow::lift(b)).take_handle() as i32
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_blob_distance_between<T: GuestBlob>(
                    a: *mut u8,
                    b: *mut u8,
                ) -> f64 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::distance_between(BlobBorrow::lift(a), BlobBorrow::lift(b)) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_key_constructor<T: GuestKey>(
                    text_ptr: *mut u8,
                    text_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let text = _rt::lift_text(text_ptr, text_len);
                        let result = T::new(text).map(Key::new);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                _rt::store::<i32>(result_area, 4, value.take_handle() as i32);
                            }
                            Err(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                let (result_err_ptr, result_err_len) = _rt::give_text(value);
                                _rt::store::<*mut u8>(result_area, 4, result_err_ptr);
                                _rt::store::<usize>(result_area, 8, result_err_len);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_key_constructor(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        if _rt::load::<u8>(result_area, 0) == 1 {
                            _rt::free(_rt::load(result_area, 4), _rt::load(result_area, 8), 1, 1);
                        }
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_put<T: Guest>(
                    entry_key: i32,
                    entry_count: i32,
                    blobs_ptr: *mut u8,
                    blobs_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        _rt::check_list(blobs_ptr, blobs_len, 4, 4);
                        let mut blobs = _rt::Vec::with_capacity(blobs_len);
                        for index in 0..blobs_len {
                            let base = blobs_ptr.add(index * 4);
                            blobs.push(BlobBorrow::lift(_rt::load(base, 0)));
                        }
                        _rt::free(blobs_ptr, blobs_len, 4, 4);
                        let entry = Entry {
                            key: Key::from_handle(entry_key as u32),
                            count: entry_count as u32,
                        };
                        let result = T::put(entry, blobs);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            None => _rt::store::<u8>(result_area, 0, 0),
                            Some(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                _rt::store::<i32>(result_area, 4, value.take_handle() as i32);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_all<T: Guest>() -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let result = T::all();
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let result_len = result.len();
                        let mut base = _rt::allocate(result_len, 8, 4);
                        let result_ptr = base;
                        for item in result {
                            _memory::give_entry(item, base);
                            base = base.add(8);
                        }
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_all(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe { _rt::free(_rt::load(result_area, 0), _rt::load(result_area, 4), 8, 4) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_issue<T: Guest>(key_case: i32, key_payload: i32) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let key = match key_case {
                            0 => None,
                            1 => Some(KeyBorrow::lift(key_payload as usize as *const u8)),
                            _ => _rt::trap("invalid discriminant"),
                        };
                        T::issue(key).take_handle() as i32
                    }
                }
            }
        }
    }
}

/// Loads, stores and releases named types in their Canonical ABI layout.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _memory {
    use super::_rt;

    pub unsafe fn give_entry(value: super::exports::test::resources::store::Entry, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<i32>(base, 0, value.key.take_handle() as i32);
            _rt::store::<u32>(base, 4, value.count);
        }
    }
}

/// Stubs for targets without a host, which panic.
#[cfg(not(target_arch = "wasm32"))]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _imports {
    use super::_rt;

    pub unsafe fn blob_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:resources/store [resource-new]blob")
    }

    pub unsafe fn blob_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:resources/store [resource-rep]blob")
    }

    pub unsafe fn blob_drop(_: u32) {
        _rt::no_host("[export]test:resources/store [resource-drop]blob")
    }

    pub unsafe fn key_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:resources/store [resource-new]key")
    }

    pub unsafe fn key_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:resources/store [resource-rep]key")
    }

    pub unsafe fn key_drop(_: u32) {
        _rt::no_host("[export]test:resources/store [resource-drop]key")
    }

    pub unsafe fn token_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:resources/store [resource-new]token")
    }

    pub unsafe fn token_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:resources/store [resource-rep]token")
    }

    pub unsafe fn token_drop(_: u32) {
        _rt::no_host("[export]test:resources/store [resource-drop]token")
    }
}

/// The host calls this function to allocate memory for the values that it passes.
#[cfg(target_arch = "wasm32")]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
const _: () = {
    #[unsafe(export_name = "cabi_realloc")]
    unsafe extern "C" fn realloc(
        old_ptr: *mut u8,
        old_len: usize,
        align: usize,
        new_len: usize,
    ) -> *mut u8 {
        // SAFETY: the host only passes blocks that this function returned.
        unsafe { _rt::realloc(old_ptr, old_len, align, new_len) }
    }
};

/// Runtime support that doesn't depend on the interface.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _rt {
    extern crate alloc as alloc_crate;

    pub use self::alloc_crate::alloc;
    pub use self::alloc_crate::boxed::Box;
    pub use self::alloc_crate::string::String;
    pub use self::alloc_crate::vec::Vec;

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

    /// Panics because an imported function was called without a host, for example in a unit test.
    #[cfg(not(target_arch = "wasm32"))]
    #[cold]
    pub fn no_host(name: &str) -> ! {
        ::core::panic!("`{}` is only available in a WebAssembly host", name)
    }

    /// Reads the value `offset` bytes after `base`.
    ///
    /// # Safety
    ///
    /// There must be an initialized and aligned `T` at this address.
    #[inline]
    pub unsafe fn load<T: Copy>(base: *const u8, offset: usize) -> T {
        unsafe { base.add(offset).cast::<T>().read() }
    }

    /// Writes a value `offset` bytes after `base`.
    ///
    /// # Safety
    ///
    /// This address must be aligned and valid for writing a `T`.
    #[inline]
    pub unsafe fn store<T: Copy>(base: *mut u8, offset: usize, value: T) {
        unsafe { base.add(offset).cast::<T>().write(value) }
    }

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

    #[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
    ::core::compile_error!("results are returned in static memory, which threads would share");

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

    /// Transfers ownership of a list of numbers: returns the address and length of an exact block.
    #[inline]
    pub fn give_numbers<T: Copy>(numbers: Vec<T>) -> (*mut u8, usize) {
        let len = numbers.len();
        (Box::into_raw(numbers.into_boxed_slice()).cast::<u8>(), len)
    }

    /// Transfers ownership of a string: returns the address and length of an exact block.
    #[inline]
    pub fn give_text(text: String) -> (*mut u8, usize) {
        give_numbers(text.into_bytes())
    }

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

    /// A type that implements a resource. The host's handles refer to a `Rep`: a value, until it is
    /// taken out.
    pub trait Resource: Sized + 'static {
        type Rep;
    }

    impl<T: 'static> Resource for T {
        type Rep = Option<T>;
    }

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
}
