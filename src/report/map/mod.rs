//! The map of a workbook, as text and as a drawing.

mod part;
mod svg;
mod text;

pub use part::Part;
pub use svg::{MARKER, svg};
pub use text::text;
