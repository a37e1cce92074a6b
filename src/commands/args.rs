//! Arguments that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Where katas come from.
#[derive(Debug, Default, Args)]
pub struct WorkbookArgs {
    /// Use the workbook in this folder instead of the one in this program
    #[arg(long, value_name = "DIR", global = true)]
    pub workbook: Option<PathBuf>,
}

/// What is remembered between runs.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct RememberingArgs {
    /// Run known mistakes again, and remember nothing for the next time: not how they fail, nor which drawn inputs failed
    #[arg(long)]
    pub no_cache: bool,
}

/// Whose packages can be imported.
#[derive(Debug, Default, Args)]
pub struct EnvironmentArgs {
    /// With --tests: the virtual environment whose packages can be imported; else it is the active one, or `.venv` beside or above your files
    #[arg(long, value_name = "DIR", requires = "tests")]
    pub env: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct KataArgs {
    /// A kata's id, such as `n_plus_one`
    pub kata: String,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Text,
    Json,
}
