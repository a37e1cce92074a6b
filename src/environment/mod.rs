//! Environments of Python packages: what checks may import beside the standard library.
//!
//! Owns: what an environment is (`layout`), what is installed in it (`installed`), the folders that its `.pth` files name
//! (`links`), finding the one that is meant (`found`), and having a second one stand behind it (`joined`). Of those that a workbook's katas need: locking them (`locks`,
//! `resolve`), making one on this machine (`sync`, `vendor`, by `installers`), and where it is then (`store`). Does not own:
//! showing one to code under check, read-only (`judge`, `worker`), or which packages a kata needs (`catalog`).
//!
//! Checks never install anything: they find what a `kata env sync` has made, or say that it is missing.

mod failing;
mod found;
mod installed;
mod installers;
mod joined;
mod layout;
mod links;
pub mod locks;
pub mod resolve;
mod running;
pub mod store;
pub mod sync;
pub mod vendor;

pub use found::{By, Found, find};
pub use joined::Joined;
pub use layout::Environment;

#[cfg(test)]
mod tests;
