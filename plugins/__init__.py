"""What turns the Markdown in content/ into the site, in the order in which it runs.

Plugins (one concern, one register() each):
  gate          stops the build when anything is wrong, with every fault listed
  catalogs      the interface's words, spoken in the language of the page that is rendered
  data_files    content/data/*.yaml into the model
  pages         Markdown with YAML front matter into entries
  languages     the same page in other languages; what each language publishes
  freshness     translations that are behind the page that they were made from
  references    links, citations and blocks that point to something that is not there
  stylesheets   the two style sheets and the fonts, minified and named by content
  writing       the one Writer, and the pages that no Markdown file stands for

Modules that they share know no signals: model/ (the campaign's nouns, no Pelican),
documents (YAML with lines), markup (Markdown), compose (a page's text, finished),
charts, formats and collation (numbers, dates and order of each language).
"""
