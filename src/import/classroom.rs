use std::path::Path;
use super::draft::Imported;
use crate::error::Result;
pub fn classroom(_file: &Path, _solutions: &Path, _to: &Path) -> Result<Imported> { todo!() }
