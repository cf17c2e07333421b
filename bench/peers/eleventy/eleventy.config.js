// The made-up site for Eleventy: headings with names, the words of the interface, the other languages of a page.
import { readFileSync } from "node:fs";
import attributes from "markdown-it-attrs";

const site = JSON.parse(readFileSync(new URL("./site.json", import.meta.url), "utf-8"));

export default function (config) {
  config.amendLibrary("md", (library) => library.use(attributes, { allowedAttributes: ["id"] }));
  config.addPassthroughCopy({ static: "/" });
  config.addGlobalData("site", site);
  config.addFilter("word", (name, lang) => site.words[lang][name]);
  config.addFilter("address", (key, lang) => `/${lang}/${pathOf(key)}`);
  config.addFilter("trail", (key) => trailOf(key));
  // The titles of the pages that menus and breadcrumbs name.
  config.addCollection("titles", (api) => {
    const titles = {};
    for (const page of api.getAll()) {
      if (site.titled.includes(page.data.key)) {
        (titles[page.data.lang] ??= {})[page.data.key] = page.data.title;
      }
    }
    return titles;
  });
  return {
    dir: { input: "content", includes: "../_includes", output: "output" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}

function pathOf(key) {
  return /(^|\/)index$/.test(key) ? key.slice(0, -"index".length) : `${key}/`;
}

function trailOf(key) {
  const above = key === "index" ? [] : ["index"];
  const section = `${key.split("/")[0]}/index`;
  return key.includes("/") && key !== section ? [...above, section] : above;
}
