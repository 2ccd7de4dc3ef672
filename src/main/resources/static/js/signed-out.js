// The engine's web applications bring a sign-in page of their own. Tocsin has one for everything.
const leave = () => {
  if (location.hash.startsWith('#/login')) {
    location.assign('/login');
  }
};
leave();
setInterval(leave, 250); // AngularJS changes the address without telling anybody
