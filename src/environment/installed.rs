//! What is installed in an environment.
//!
//! Owns: the versions of distributions, as installers write them down (PEP 376). Does not own: what can be imported
//! (`Environment::has`).

use std::fs;

use super::Environment;

impl Environment {
    /// The distributions that are installed in it, as name and version.
    pub fn distributions(&self) -> impl Iterator<Item = (String, String)> {
        let entries = self.site_packages.iter().filter_map(|folder| fs::read_dir(folder).ok());
        entries.flat_map(|entries| entries.flatten()).filter_map(|entry| {
            let file = entry.file_name();
            let (name, version) = file.to_str()?.strip_suffix(".dist-info")?.split_once('-')?;
            Some((name.to_owned(), version.to_owned()))
        })
    }

    /// The version of a distribution that is installed in it, such as "9.0.1".
    ///
    /// name: in small letters.
    pub fn version_of(&self, name: &str) -> Option<String> {
        let found = self.distributions().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, version)| version)
    }
}
