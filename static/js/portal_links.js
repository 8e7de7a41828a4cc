/* The facilitator's page about links to the portal. */
import { installCopying } from "./copying.js";

installCopying();
