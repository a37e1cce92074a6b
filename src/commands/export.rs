//! `kata export`

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::args::WorkbookArgs;
use super::console::Console;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::report::portfolio::{MARKER, html, markdown};
use crate::workspace::files;
use crate::workspace::portfolio::{Portfolio, portfolio};

/// Write a portfolio of what passed: Markdown, and one web page
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata export\n  kata export ~/site --format html --name \"Your Name\"")]
pub struct ExportArgs {
    /// The folder to write to; without it, `portfolio` in the practice folder
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    pub format: PortfolioFormat,
    /// Your name, for the title
    #[arg(long, conflicts_with = "anonymous")]
    pub name: Option<String>,
    /// Leave out when katas were passed: your solutions are shown as you wrote them
    #[arg(long)]
    pub anonymous: bool,
    /// Replace files that were not written by this command, too
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// The files of a portfolio.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum PortfolioFormat {
    /// portfolio.md
    Md,
    /// portfolio.html
    Html,
    /// One beside the other
    #[default]
    Both,
}

/// Where a portfolio is written, in a practice folder.
const FOLDER: &str = "portfolio";

pub fn run(args: &ExportArgs, console: &Console) -> Result<Exit> {
    let practice = super::remembering_folder()?;
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let katas = super::all_katas(&workbook)?;
    let shown = portfolio(&workbook, &katas, &practice.history()?, args.name.as_deref(), !args.anonymous)?;
    if shown.passed() == 0 {
        return Err(
            Error::new("nothing passed yet, so there is nothing to show").next("`kata progress` tells where to begin")
        );
    }
    let folder = args.folder.clone().unwrap_or_else(|| practice.root().join(FOLDER));
    let written = write(&folder, &pages(&shown, args.format), args.force)?;
    console.print(&what_was_done(&shown, &written, args.anonymous));
    Ok(Exit::Passed)
}

/// The files' names and texts.
fn pages(shown: &Portfolio, format: PortfolioFormat) -> Vec<(&'static str, String)> {
    let mut pages = Vec::new();
    if format != PortfolioFormat::Html {
        pages.push(("portfolio.md", markdown(shown)));
    }
    if format != PortfolioFormat::Md {
        pages.push(("portfolio.html", html(shown)));
    }
    pages
}

/// Write all pages, or none if one of them may not be written.
fn write(folder: &Path, pages: &[(&str, String)], force: bool) -> Result<Vec<PathBuf>> {
    let paths: Vec<PathBuf> = pages.iter().map(|(name, _)| folder.join(name)).collect();
    paths.iter().try_for_each(|path| files::may_replace(path, MARKER, force))?;
    for (path, (_, text)) in paths.iter().zip(pages) {
        files::replace(path, text)?;
    }
    Ok(paths)
}

fn what_was_done(shown: &Portfolio, written: &[PathBuf], anonymous: bool) -> String {
    let katas = if shown.passed() == 1 { "kata" } else { "katas" };
    let mut text = format!("{} {katas} of {}:\n", shown.passed(), shown.katas);
    for path in written {
        text += &format!("  {}\n", super::as_typed(path).display());
    }
    if anonymous {
        text += "Your solutions are shown as you wrote them: look through them for names before you publish them.\n";
    }
    text + "Next: read it before you send it. Export again whenever you like: these files are replaced.\n"
}
