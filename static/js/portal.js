/* The portal: words are found while one types, and explained where they stand. */
import { installSearch } from "./portal_search.js";
import { installCopying } from "./copying.js";
import { installDefinitions } from "./portal_definitions.js";
import { installReading } from "./reading.js";

const portal = document.querySelector("[data-portal]");
if (portal) {
  installReading();
  installCopying();
  installSearch(portal.dataset.portal);
  installDefinitions(portal.dataset.portal, portal.dataset.tapAgain);
}
