#include "app/built_in_tools/granted_folders.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cabochon::tools {

namespace {

using Path = std::filesystem::path;
constexpr std::size_t kLongestName = 4096;

/// Without "." and empty parts; nothing where ".." is among them.
std::optional<Path> plain(const Path& path)
{
    Path made;
    for (const Path& part : path) {
        if (part == "..") return std::nullopt;
        if (part == "." || part.empty() || part == "/") continue;
        made /= part;
    }
    return made;
}

/// What follows `folder` in an absolute path; nothing where that does not begin with it.
std::optional<Path> restAfter(const Path& folder, const Path& path)
{
    auto [left, right] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    if (left != folder.end() && !(left->empty() && std::next(left) == folder.end()))
        return std::nullopt;
    Path rest;
    for (; right != path.end(); ++right)
        rest /= *right;
    return plain(rest);
}

Error notGranted(const GrantedFolders& folders, const std::string& name)
{
    const std::string list = listOfFolders(folders);
    if (list.empty()) {
        return {ErrorCode::FileUnreadable,
                "No folder is granted. Ask the person to grant one in the settings of tools."};
    }
    return {ErrorCode::FileUnreadable, "\"" + printable(name, 200) +
                                           "\" is in no folder that is granted. There are:\n" +
                                           list};
}

/// Places that a relative name may mean, the likeliest first.
std::vector<GrantedPlace> placesOf(const std::vector<Path>& folders, const Path& name)
{
    std::vector<GrantedPlace> places;
    const std::optional<Path> inside = plain(name);
    if (!inside) return places;
    for (const Path& folder : folders)
        places.push_back({folder, *inside});
    for (const Path& folder : folders) {
        if (inside->empty() || *inside->begin() != folder.filename()) continue;
        Path rest;
        for (auto part = std::next(inside->begin()); part != inside->end(); ++part)
            rest /= *part;
        places.push_back({folder, std::move(rest)});
    }
    return places;
}

} // namespace

std::string GrantedPlace::shown() const
{
    return printable((inside.empty() ? folder : folder / inside).string(), 400);
}

Result<GrantedPlace> findGranted(const GrantedFolders& folders, const std::string& name)
{
    const bool usable = name.size() <= kLongestName && name.find('\0') == std::string::npos;
    const std::vector<Path> all = folders ? folders() : std::vector<Path>();
    if (!usable || all.empty()) return notGranted(folders, name);
    const Path path(name);
    if (path.is_absolute()) {
        std::optional<GrantedPlace> best; // the innermost folder
        for (const Path& folder : all) {
            const std::optional<Path> rest = restAfter(folder, path);
            if (!rest) continue;
            if (!best || folder.native().size() > best->folder.native().size())
                best = GrantedPlace{folder, *rest};
        }
        if (best) return *best;
        return notGranted(folders, name);
    }
    const std::vector<GrantedPlace> places = placesOf(all, path);
    if (places.empty()) return notGranted(folders, name);
    for (const GrantedPlace& place : places) {
        std::error_code error;
        const auto there = std::filesystem::symlink_status(place.folder / place.inside, error);
        if (std::filesystem::exists(there)) return place;
    }
    // A file that is to be made: where the folder's own name stands in front, there.
    return all.size() == 1 || places.size() == all.size() ? places.front() : places[all.size()];
}

std::string scopeOfPath(const GrantedFolders& folders, const std::string& name)
{
    const Result<GrantedPlace> place = findGranted(folders, name);
    return place ? place->folder.string() : std::string();
}

std::string listOfFolders(const GrantedFolders& folders)
{
    std::string list;
    if (!folders) return list;
    for (const Path& folder : folders())
        list += printable(folder.string(), 400) + "\n";
    return list;
}

} // namespace cabochon::tools
