/** What writes files for other programs. Loaded when somebody asks for one. */
export { writeGraphml } from "@steunnetwerk/exchange";
